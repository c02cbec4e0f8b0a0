package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the migrations, newest first. */
@Command(name = "history", description = "Lists the migrations, newest first.")
final class HistoryCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "RANGE",
      description = "START:END, START: or :END; `current` is where the database stands.")
  private @Nullable String range;

  @Option(
      names = {"-r", "--rev-range"},
      paramLabel = "RANGE",
      description = "The same.")
  private @Nullable String rangeOption;

  @Option(
      names = {"-i", "--indicate-current"},
      description = "Marks where the database stands.")
  private boolean indicateCurrent;

  @Mixin private JsonOption json = new JsonOption();

  HistoryCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var map = migrations.map();
    Set<String> current = new HashSet<>(indicateCurrent ? rows(workspace) : List.of());
    var wanted = rangeOption == null ? range : rangeOption;
    var found = map.history(wanted == null ? ":" : wanted, () -> rows(workspace));
    if (json.isJson()) {
      printJson(map, found, current);
      return ExitCode.OK;
    }
    for (var node : found) {
      var marks = RevisionText.marks(map, node, current.contains(node.id()));
      var file = workspace.shown(migrations.file(node.id()));
      console
          .out()
          .println(
              root.isVerbose()
                  ? RevisionText.details(node, marks, file) + "\n"
                  : RevisionText.step(node, marks));
    }
    return ExitCode.OK;
  }

  private void printJson(RevisionMap map, List<RevisionNode> found, Set<String> current) {
    var revisions = new RevisionJson(map);
    var answer = Json.object();
    answer.put(
        "revisions",
        found.stream()
            .map(node -> {
              var revision = revisions.of(node);
              if (indicateCurrent) {
                revision.put("current", current.contains(node.id()));
              }
              return revision;
            })
            .toList());
    json.print(console, answer);
  }

  private static List<String> rows(Workspace workspace) {
    try (var database = workspace.requiredDatabase(false)) {
      return workspace.rows(database);
    }
  }
}
