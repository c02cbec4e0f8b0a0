package dev.autogen.cli;

import dev.autogen.diff.Drift;
import dev.autogen.migrate.LogEntry;
import dev.autogen.migrate.Truth;
import dev.autogen.problem.Problem;
import dev.autogen.report.ChangeText;
import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything about a database on one screen. */
@Command(
    name = "status",
    description = "Where the database stands: current, pending, failed, changed, drifted.")
final class StatusCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  private final Console console;
  private final AutogenCommand root;

  @Mixin private JsonOption json = new JsonOption();

  StatusCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  /**
   * @param interrupted revisions that stand half-way, outside of a transaction
   * @param drift null: not known, as nobody knows where the database stands
   */
  private record Standing(
      String url, Truth truth, List<String> interrupted, @Nullable Drift drift) {}

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var standing = standing(workspace, migrations);
    if (json.isJson()) {
      json.print(console, json(migrations.map(), standing));
    } else {
      print(migrations.map(), standing);
    }
    return ExitCode.OK;
  }

  private static Standing standing(Workspace workspace, MigrationFolder migrations) {
    var url = workspace.url().map(Object::toString).orElse("");
    try (var database = workspace.requiredDatabase(false)) {
      var migrator = workspace.migrator(migrations, database);
      var truth = migrator.truth(database.connection());
      var interrupted = migrator.interrupted(database.connection());
      if (!truth.unknown().isEmpty() || truth.isRowLost()) {
        return new Standing(url, truth, interrupted, null);
      }
    }
    try (var comparison = Comparison.open(workspace.quiet(), migrations)) {
      return new Standing(url, comparison.truth(), comparison.interrupted(), comparison.drift());
    }
  }

  private void print(RevisionMap map, Standing standing) {
    var truth = standing.truth();
    line("database", List.of(standing.url()));
    line("current", current(map, truth));
    line("pending", shown(pending(map, truth).stream().map(RevisionText::line).toList()));
    line("failed", truth.failed().stream().map(StatusCommand::failure).toList());
    line("half-way", standing.interrupted());
    line("changed", truth.changed().stream().map(id -> named(map, id)).toList());
    line("drifted", shown(drift(standing)));
    Stream.concat(truth.problems().stream(), truth.changes().stream().limit(1))
        .map(Problem::text)
        .forEach(console.out()::println);
  }

  private static List<String> drift(Standing standing) {
    var drift = standing.drift();
    return drift == null
        ? List.of("not known, as nobody knows where the database stands")
        : drift.changes().stream().map(ChangeText::of).toList();
  }

  private static List<String> current(RevisionMap map, Truth truth) {
    if (truth.rows().isEmpty()) {
      return List.of("base");
    }
    return truth.rows().stream()
        .map(row -> truth.unknown().contains(row) ? row + " (no file)" : named(map, row))
        .toList();
  }

  private static String named(RevisionMap map, String id) {
    boolean head = map.heads().stream().anyMatch(each -> each.id().equals(id));
    return map.find(id).map(RevisionText::line).orElse(id) + (head ? " (head)" : "");
  }

  private static List<RevisionNode> pending(RevisionMap map, Truth truth) {
    return truth.unknown().isEmpty() ? map.pending(truth.rows()) : List.of();
  }

  private static String failure(LogEntry entry) {
    var message = String.valueOf(entry.message()).lines().findFirst().orElse("");
    return "%s %s at %s: %s"
        .formatted(entry.direction(), entry.revision(), entry.startedAt(), message);
  }

  private static List<String> shown(List<String> all) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add("and %d more".formatted(all.size() - SHOWN));
    return some;
  }

  private void line(String name, List<String> values) {
    var first = values.isEmpty() ? "none" : values.get(0);
    console.out().println("%-10s%s".formatted(name, first));
    values.stream().skip(1).forEach(value -> console.out().println(" ".repeat(10) + value));
  }

  private static Map<String, @Nullable Object> json(RevisionMap map, Standing standing) {
    var truth = standing.truth();
    var revisions = new RevisionJson(map);
    var drift = standing.drift();
    var answer = Json.object();
    answer.put("database", standing.url());
    answer.put("current", truth.rows());
    answer.put("unknown", truth.unknown());
    answer.put("pending", revisions.of(pending(map, truth)));
    answer.put("failed", truth.failed().stream().map(StatusCommand::json).toList());
    answer.put("interrupted", standing.interrupted());
    answer.put("changed", truth.changed());
    answer.put(
        "drift", drift == null ? null : drift.changes().stream().map(ChangeText::of).toList());
    answer.put(
        "problems",
        Stream.concat(truth.problems().stream(), truth.changes().stream())
            .map(StatusCommand::json)
            .toList());
    return answer;
  }

  private static Map<String, @Nullable Object> json(LogEntry entry) {
    var json = Json.object();
    json.put("revision", entry.revision());
    json.put("direction", entry.direction());
    json.put("startedAt", entry.startedAt());
    json.put("message", entry.message());
    return json;
  }

  private static Map<String, @Nullable Object> json(Problem problem) {
    var json = Json.object();
    json.put("what", problem.what());
    json.put("why", problem.why());
    json.put("next", problem.next());
    return json;
  }
}
