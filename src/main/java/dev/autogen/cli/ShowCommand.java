package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one migration. */
@Command(name = "show", description = "Shows one migration: where it stands, and its file.")
final class ShowCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(paramLabel = "REV", description = "An id, its beginning, `head` or a label.")
  private String revision = "head";

  @Mixin private JsonOption json = new JsonOption();

  ShowCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var found = migrations.map().resolve(revision);
    if (json.isJson()) {
      var answer = Json.object();
      answer.put("revisions", new RevisionJson(migrations.map()).of(found));
      json.print(console, answer);
      return ExitCode.OK;
    }
    var map = migrations.map();
    for (var node : found) {
      var file = workspace.shown(migrations.file(node.id()));
      console.out().println(RevisionText.details(node, RevisionText.marks(map, node, false), file));
    }
    return ExitCode.OK;
  }
}
