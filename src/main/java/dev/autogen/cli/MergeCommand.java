package dev.autogen.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins heads. */
@Command(name = "merge", description = "Writes an empty migration that joins several heads.")
final class MergeCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Mixin private RevisionOptions options = new RevisionOptions();

  @Parameters(arity = "1..*", paramLabel = "REV", description = "The heads, or `heads` for all.")
  private List<String> revisions = List.of();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      description = "What it does, in a few words.")
  private String message = "";

  MergeCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    new NewMigration(workspace, options, message, revisions).writeEmpty(console);
    return ExitCode.OK;
  }
}
