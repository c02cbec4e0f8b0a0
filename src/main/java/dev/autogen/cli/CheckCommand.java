package dev.autogen.cli;

import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
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

  CheckCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var heads = migrations.map().severalHeads();
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
    var truth = comparison.truth();
    var problems = Stream.concat(truth.problems().stream(), truth.changes().stream()).toList();
    problems.forEach(problem -> console.out().println(problem.text()));
    return problems.isEmpty();
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
