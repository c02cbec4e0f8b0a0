package dev.autogen.cli;

import dev.autogen.operation.Operation;
import dev.autogen.problem.Problem;
import dev.autogen.report.Json;
import dev.autogen.report.OperationJson;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether entities, migrations and database agree. */
@Command(
    name = "check",
    description = "Exits with 1 if entities, migrations and the database have drifted apart.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Option(names = "--at-head", description = "Pending migrations are a no, too.")
  private boolean atHead;

  @Mixin private JsonOption json = new JsonOption();

  CheckCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var heads = migrations.map().severalHeads();
    if (json.isJson()) {
      return answered(workspace, migrations, heads);
    }
    heads.map(Problem::text).ifPresent(console.out()::println);
    try (var comparison = Comparison.open(workspace, migrations)) {
      boolean model = modelAgrees(comparison);
      boolean database =
          !comparison.hasDatabase() || booksAgree(comparison) && databaseAgrees(comparison);
      boolean agrees = heads.isEmpty() && model && database;
      if (agrees) {
        console.out().println("ok: " + agreement(comparison));
      }
      return agrees ? ExitCode.OK : ExitCode.NO;
    }
  }

  private int answered(Workspace workspace, MigrationFolder migrations, Optional<Problem> heads) {
    try (var comparison = Comparison.open(workspace, migrations)) {
      var model = comparison.modelAgainstMigrations(List.of()).operations();
      var problems = Stream.concat(heads.stream(), books(comparison)).toList();
      var drift = comparison.hasDatabase() ? comparison.drift().changes() : List.<Operation>of();
      var pending = comparison.pending();
      boolean agrees = problems.isEmpty() && model.isEmpty() && drift.isEmpty();
      boolean ok = agrees && (pending.isEmpty() || !atHead || !comparison.hasDatabase());
      var answer = Json.object();
      answer.put("ok", ok);
      answer.put("problems", problems.stream().map(CheckCommand::object).toList());
      answer.put(
          "differences",
          new ChangePrinter(console.out(), comparison.targets().get(0))
              .json(model, comparison.replayed()));
      answer.put("drift", drift.stream().map(OperationJson::of).toList());
      answer.put("pending", pendingJson(comparison, migrations, pending));
      json.print(console, answer);
      return ok ? ExitCode.OK : ExitCode.NO;
    }
  }

  /** Null where there is no database that anything could be pending on. */
  private static @Nullable Object pendingJson(
      Comparison comparison, MigrationFolder migrations, List<RevisionNode> pending) {
    return comparison.hasDatabase() ? new RevisionJson(migrations.map()).of(pending) : null;
  }

  private static Map<String, @Nullable Object> object(Problem problem) {
    var json = Json.object();
    json.put("what", problem.what());
    json.put("why", problem.why());
    json.put("next", problem.next());
    return json;
  }

  private boolean modelAgrees(Comparison comparison) {
    var difference = comparison.modelAgainstMigrations(List.of());
    if (difference.isEmpty()) {
      return true;
    }
    console
        .out()
        .println("New upgrade operations detected: the entities ask for what no migration does");
    new ChangePrinter(console.out(), comparison.targets().get(0))
        .all(difference.operations(), comparison.replayed());
    console.out().println("next: write a migration with `autogen -m \"…\"`");
    return false;
  }

  private boolean booksAgree(Comparison comparison) {
    var problems = books(comparison).toList();
    problems.forEach(problem -> console.out().println(problem.text()));
    return problems.isEmpty();
  }

  private static Stream<Problem> books(Comparison comparison) {
    if (!comparison.hasDatabase()) {
      return Stream.empty();
    }
    var truth = comparison.truth();
    return Stream.concat(truth.problems().stream(), truth.changes().stream());
  }

  private boolean databaseAgrees(Comparison comparison) {
    var drift = comparison.drift();
    var pending = comparison.pending();
    if (!drift.isEmpty()) {
      console
          .out()
          .println("The database is not what its migrations made of it; somebody else did this:");
      new ChangePrinter(console.out(), comparison.targets().get(0)).words(drift.changes());
      console
          .out()
          .println("next: take it back by hand, or say it in a migration (`autogen revision`)");
    }
    if (!pending.isEmpty()) {
      console.out().println("pending: " + ids(pending) + " (run `autogen upgrade`)");
    }
    return drift.isEmpty() && (pending.isEmpty() || !atHead);
  }

  private static String agreement(Comparison comparison) {
    return comparison.hasDatabase()
        ? "entities, migrations and the database agree"
        : "entities and migrations agree";
  }

  private static String ids(List<RevisionNode> nodes) {
    return nodes.stream().map(RevisionText::line).collect(Collectors.joining("; "));
  }
}
