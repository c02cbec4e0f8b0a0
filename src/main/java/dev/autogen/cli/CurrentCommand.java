package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where a database stands. */
@Command(name = "current", description = "Says at which revision the database is.")
final class CurrentCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Option(
      names = "--check-heads",
      description = "Exits with 1 if the database is not on all head revisions.")
  private boolean checkHeads;

  @Mixin private JsonOption json = new JsonOption();

  CurrentCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    try (var database = workspace.requiredDatabase(false)) {
      var rows = workspace.rows(database);
      // First, as it says what to do about a row that no migration has.
      boolean atHead = migrations.map().pending(rows).isEmpty();
      var nodes = rows.stream().map(row -> migrations.map().resolve(row).get(0)).toList();
      if (json.isJson()) {
        var answer = Json.object();
        answer.put("revisions", new RevisionJson(migrations.map()).of(nodes));
        answer.put("atHead", atHead);
        json.print(console, answer);
      } else {
        print(workspace, migrations, nodes);
      }
      return checkHeads && !atHead ? notAtHead() : ExitCode.OK;
    }
  }

  private void print(Workspace workspace, MigrationFolder migrations, List<RevisionNode> nodes) {
    var map = migrations.map();
    for (var node : nodes) {
      var marks = RevisionText.marks(map, node, false);
      var file = workspace.shown(migrations.file(node.id()));
      console
          .out()
          .println(root.isVerbose() ? RevisionText.details(node, marks, file) : node.id() + marks);
    }
  }

  private int notAtHead() {
    console.err().println("Database is not on all head revisions; run `autogen upgrade heads`");
    return ExitCode.NO;
  }
}
