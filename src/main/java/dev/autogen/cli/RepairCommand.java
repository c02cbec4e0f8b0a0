package dev.autogen.cli;

import dev.autogen.migrate.Truth;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the books of a database say what its log and the files say. */
@Command(
    name = "repair",
    description = "Brings back lost version rows, and accepts changed files of applied migrations.")
final class RepairCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask.")
  private boolean yes;

  RepairCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    try (var database = workspace.requiredDatabase(false)) {
      var migrator = workspace.migrator(workspace.migrations(), database);
      var truth = migrator.truth(database.connection());
      if (truth.problems().isEmpty() && truth.changes().isEmpty()) {
        console.out().println("nothing to repair");
        return ExitCode.OK;
      }
      refuseUnknown(truth);
      tell(truth);
      refuseUnlessAgreed();
      migrator.repair(database.connection());
      console.out().println("repaired");
      return ExitCode.OK;
    }
  }

  private void tell(Truth truth) {
    truth.problems().forEach(problem -> console.err().println(facts(problem)));
    truth.changes().forEach(problem -> console.err().println(facts(problem)));
    if (truth.isRowLost()) {
      console.out().println("the version table will hold " + String.join(", ", truth.logged()));
    }
    truth.redundant().forEach(row -> console.out().println("the row %s will go".formatted(row)));
    truth
        .changed()
        .forEach(id -> console.out().println("the file of %s is what ran".formatted(id)));
  }

  private static String facts(Problem problem) {
    return "%s: %s".formatted(problem.what(), problem.why());
  }

  private static void refuseUnknown(Truth truth) {
    if (!truth.unknown().isEmpty()) {
      throw new ProblemException(ProblemException.Kind.DATABASE, truth.problems().get(0));
    }
  }

  private void refuseUnlessAgreed() {
    if (!yes && !(root.shared().mayAsk() && console.confirm("Is that right?"))) {
      throw ProblemException.usage(
          "nothing was repaired",
          "what the books should say is for a person to decide, and nobody said yes",
          "look at what stands above, then run `autogen repair --yes`");
    }
  }
}
