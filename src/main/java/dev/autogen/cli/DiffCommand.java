package dev.autogen.cli;

import dev.autogen.diff.Difference;
import dev.autogen.diff.RenameHint;
import dev.autogen.problem.ProblemException;
import dev.autogen.report.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what the entities ask for beyond what the database holds. */
@Command(
    name = "diff",
    description = "Prints the difference between the entities and the live database.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Mixin private JsonOption json = new JsonOption();

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
      if (json.isJson()) {
        json.print(console, answer(comparison, difference));
        return difference.isEmpty() ? ExitCode.OK : ExitCode.NO;
      }
      if (difference.isEmpty()) {
        console.out().println("no difference");
        return ExitCode.OK;
      }
      new ChangePrinter(console.out(), comparison.targets().get(0))
          .all(difference.operations(), comparison.current());
      return ExitCode.NO;
    }
  }

  private Map<String, @Nullable Object> answer(Comparison comparison, Difference difference) {
    var dialect = comparison.targets().get(0);
    var answer = Json.object();
    answer.put("dialect", dialect.name());
    answer.put(
        "differences",
        new ChangePrinter(console.out(), dialect)
            .json(difference.operations(), comparison.current()));
    answer.put("renames", difference.hints().stream().map(RenameHint::option).toList());
    return answer;
  }
}
