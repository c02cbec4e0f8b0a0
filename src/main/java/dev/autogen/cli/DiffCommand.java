package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what the entities ask for beyond what the database holds. */
@Command(
    name = "diff",
    description = "Prints the difference between the entities and the live database.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  DiffCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    try (var comparison = Comparison.open(workspace, workspace.migrations())) {
      if (!comparison.hasDatabase()) {
        throw ProblemException.usage(
            "no database is configured",
            "diff reads a live database, and there is no `url`",
            "give --url, or use `autogen check`, which needs none");
      }
      var difference = comparison.modelAgainstDatabase();
      if (difference.isEmpty()) {
        console.out().println("no difference");
        return ExitCode.OK;
      }
      new ChangePrinter(console.out(), comparison.targets().get(0))
          .all(difference.operations(), comparison.current());
      return ExitCode.NO;
    }
  }
}
