package dev.autogen.cli;

import dev.autogen.migrate.LossReport;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes migrations back. */
@Command(name = "downgrade", description = "Takes migrations back, down to a revision.")
final class DowngradeCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "TARGET",
      description = "Where to go: -N, base, an id or its beginning.")
  private @Nullable String target;

  @Option(names = "--plan", description = "Says what would run, runs nothing.")
  private boolean plan;

  @Option(
      names = "--backup",
      paramLabel = "DIR",
      description = "Copies the database into this folder first.")
  private @Nullable Path backup;

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private SqlOptions sql = new SqlOptions();

  @Option(names = "--allow-data-loss", description = "Rows and values may go without a question.")
  private boolean allowDataLoss;

  DowngradeCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    if (target == null) {
      throw withoutTarget();
    }
    var workspace = Workspace.of(console, root);
    UpgradeCommand.refuseWithoutFolder(workspace);
    if (sql.isSql()) {
      return new Offline(console, workspace, sql.dialect()).downgrade(target);
    }
    if (plan && workspace.url().isEmpty()) {
      var map = workspace.migrations().map();
      return told(map, map.offlineDowngrade(target).steps());
    }
    return run(workspace, target);
  }

  private int run(Workspace workspace, String to) {
    try (var database = workspace.requiredDatabase(false)) {
      var migrations = workspace.migrations();
      var migrator = workspace.migrator(migrations, database, backups(workspace, database));
      var connection = database.connection();
      var steps =
          plan
              ? migrator.downgradePlan(connection, to)
              : Interruption.during(
                  console,
                  workspace,
                  database,
                  () -> migrator.downgrade(connection, to, this::accepts));
      return told(migrations.map(), steps);
    }
  }

  private List<Backup> backups(Workspace workspace, Database database) {
    return backup == null
        ? List.of()
        : List.of(
            new Backup(
                workspace, database, console.directory().resolve(backup), console.environment()));
  }

  private int told(RevisionMap map, List<RevisionStep> steps) {
    if (json.isJson()) {
      json.print(console, RevisionText.json(map, "downgrade", plan, steps));
      return ExitCode.OK;
    }
    steps.forEach(step -> console.out().println(line(step)));
    if (steps.isEmpty()) {
      console.out().println("nothing to take back");
    }
    return ExitCode.OK;
  }

  private static ProblemException withoutTarget() {
    return ProblemException.usage(
        "downgrade needs a target",
        "without one it would be a guess how much is to be taken back",
        "run `autogen downgrade -1` for the last migration, or `autogen downgrade base` for all");
  }

  private boolean accepts(LossReport losses) {
    return allowDataLoss
        || root.shared().mayAsk() && console.confirm("This loses " + losses.words() + ". Go on?");
  }

  private String line(RevisionStep step) {
    return (plan ? "would downgrade " : "downgraded ") + RevisionText.line(step.revision());
  }
}
