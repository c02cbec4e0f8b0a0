package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the revisions that several come right after. */
@Command(name = "branches", description = "Lists where branches begin, and what begins there.")
final class BranchesCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Mixin private JsonOption json = new JsonOption();

  BranchesCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var map = Workspace.of(console, root).migrations().map();
    if (json.isJson()) {
      printJson(map);
      return ExitCode.OK;
    }
    for (var node : map.branchPoints()) {
      console.out().println(RevisionText.line(node) + " (branchpoint)");
      for (var child : map.children(node.id())) {
        console
            .out()
            .println("  " + RevisionText.step(child, RevisionText.marks(map, child, false)));
      }
    }
    return ExitCode.OK;
  }

  private void printJson(RevisionMap map) {
    var revisions = new RevisionJson(map);
    var points =
        map.branchPoints().stream()
            .map(node -> {
              var point = revisions.of(node);
              point.put("children", revisions.of(map.children(node.id())));
              return point;
            })
            .toList();
    var answer = Json.object();
    answer.put("branchPoints", points);
    json.print(console, answer);
  }
}
