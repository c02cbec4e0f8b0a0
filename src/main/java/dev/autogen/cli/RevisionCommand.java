package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
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

  @Option(names = "--sql", hidden = true, description = "Is refused, with the reason.")
  private boolean sql;

  RevisionCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    if (sql) {
      throw ProblemException.usage(
          "Using --sql with --autogenerate does not make any sense",
          "a migration is written as a class, and the class is what becomes SQL",
          "write the migration first, then run `autogen upgrade --sql`");
    }
    if (autogenerate) {
      return new Autogenerate(console, root, options).write(message);
    }
    new NewMigration(Workspace.of(console, root), options, message).writeEmpty(console);
    return ExitCode.OK;
  }
}
