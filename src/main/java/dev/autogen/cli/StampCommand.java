package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Declares where a database stands. */
@Command(
    name = "stamp",
    description = "Declares that the database is at a revision, and runs nothing.")
final class StampCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(arity = "1", paramLabel = "TARGET", description = "head, base, an id …")
  private String target = "head";

  @Option(names = "--purge", description = "Throws away what the version table holds now.")
  private boolean purge;

  @Mixin private SqlOptions sql = new SqlOptions();

  StampCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    if (sql.isSql()) {
      refusePurge();
      return new Offline(console, workspace, sql.dialect()).stamp(target);
    }
    try (var database = workspace.requiredDatabase(true)) {
      var migrator = workspace.migrator(workspace.migrations(), database);
      if (purge) {
        migrator.purge(database.connection(), target);
      } else {
        migrator.stamp(database.connection(), target);
      }
      var rows = migrator.current(database.connection());
      console
          .out()
          .println("the database is at " + (rows.isEmpty() ? "base" : String.join(", ", rows)));
      return ExitCode.OK;
    }
  }

  private void refusePurge() {
    if (purge) {
      throw ProblemException.usage(
          "Can't use --purge with --sql mode",
          "--purge looks at what the version table holds, and a script is written without it",
          "leave one of the two out");
    }
  }
}
