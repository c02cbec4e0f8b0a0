package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says where a database stands. */
@Command(name = "current", description = "Says at which revision the database is.")
final class CurrentCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  CurrentCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var map = migrations.map();
    var heads = map.heads();
    try (var database = workspace.requiredDatabase(false)) {
      for (var row : workspace.rows(database)) {
        var node = map.resolve(row).get(0);
        var head = heads.contains(node);
        console
            .out()
            .println(
                root.isVerbose()
                    ? RevisionText.details(node, head, workspace.shown(migrations.file(row)))
                    : row + (head ? " (head)" : ""));
      }
    }
    return ExitCode.OK;
  }
}
