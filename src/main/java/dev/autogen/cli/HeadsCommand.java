package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the revisions that nothing comes after. */
@Command(name = "heads", description = "Lists the newest revisions, one for each branch.")
final class HeadsCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Mixin private JsonOption json = new JsonOption();

  HeadsCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var map = migrations.map();
    if (json.isJson()) {
      var answer = Json.object();
      answer.put("heads", new RevisionJson(map).of(map.heads()));
      json.print(console, answer);
      return ExitCode.OK;
    }
    for (var node : map.heads()) {
      var file = workspace.shown(migrations.file(node.id()));
      console
          .out()
          .println(
              root.isVerbose()
                  ? RevisionText.details(node, RevisionText.marks(map, node, false), file) + "\n"
                  : RevisionText.line(node) + " (head)");
    }
    return ExitCode.OK;
  }
}
