package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a migration. */
@Command(
    name = "revision",
    description = "Writes a migration: empty, or with --autogenerate from the difference.")
final class RevisionCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Mixin private RevisionOptions options = new RevisionOptions();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      description = "What it does, in a few words.")
  private String message = "";

  @Option(names = "--autogenerate", description = "Fills it with the difference.")
  private boolean autogenerate;

  RevisionCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    if (autogenerate) {
      return new Autogenerate(console, root, options).write(message);
    }
    new NewMigration(Workspace.of(console, root), options, message).writeEmpty(console);
    return ExitCode.OK;
  }
}
