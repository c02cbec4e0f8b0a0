package dev.autogen.cli;

import dev.autogen.migrate.LossReport;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs migrations. */
@Command(name = "upgrade", description = "Runs the migrations that the database has not run yet.")
final class UpgradeCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "TARGET",
      description = "The last revision to run: head, +N, an id or its beginning (default: head).")
  private String target = "head";

  @Option(names = "--plan", description = "Says what would run, runs nothing.")
  private boolean plan;

  @Option(
      names = "--tenants",
      paramLabel = "QUERY",
      description = "Upgrades each schema that this query names, with a version table of its own.")
  private @Nullable String tenants;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many tenants at once (default: 4).")
  private int jobs = 4;

  @Option(
      names = "--allow-data-loss",
      description = "Rows and values may go, though data_loss=refuse.")
  private boolean allowDataLoss;

  @Option(
      names = "--backup",
      paramLabel = "DIR",
      description = "Copies the database into this folder first.")
  private @Nullable Path backup;

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private SqlOptions sql = new SqlOptions();

  UpgradeCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    refuseWithoutFolder(workspace);
    var query = tenants;
    if (query != null) {
      return upgradeTenants(workspace, query);
    }
    if (sql.isSql()) {
      return new Offline(console, workspace, sql.dialect()).upgrade(target);
    }
    if (plan && workspace.url().isEmpty()) {
      workspace.tell("no database is configured: the plan for an empty one, or for the range");
      var map = workspace.migrations().map();
      return told(map, map.offlineUpgrade(target).steps());
    }
    return run(workspace);
  }

  /** A folder that is not there would look like one that has nothing to run. */
  static void refuseWithoutFolder(Workspace workspace) {
    var folder = workspace.migrationsFolder();
    if (!Files.isDirectory(folder)) {
      throw ProblemException.usage(
          "Path doesn't exist: " + workspace.shown(folder),
          "migrations are run from there, and `migrations` or --migrations may name another folder",
          "correct the path, or write the first migration: `autogen -m MSG`");
    }
  }

  private int upgradeTenants(Workspace workspace, String query) {
    if (sql.isSql() || backup != null) {
      throw ProblemException.usage(
          "--tenants is not possible with %s".formatted(sql.isSql() ? "--sql" : "--backup"),
          sql.isSql()
              ? "a script is written without a database, and which schemas there are is in it"
              : "a copy is of the whole database, and each tenant is upgraded by itself",
          sql.isSql()
              ? "write the script once, and run it with each schema as the search_path"
              : "make the copy with pg_dump first");
    }
    boolean asks = new RunConfig(workspace.settings()).refusesLoss() && !allowDataLoss;
    var results =
        new Tenants(console, workspace, losses -> !asks, jobs).upgrade(query, target, plan);
    if (json.isJson()) {
      json.print(console, results.json());
    } else {
      results.tell(console);
    }
    return results.isWell() ? ExitCode.OK : ExitCode.FAILED;
  }

  private int run(Workspace workspace) {
    try (var database = workspace.requiredDatabase(!plan)) {
      var migrations = workspace.migrations();
      var migrator = workspace.migrator(migrations, database, backups(workspace, database));
      var steps =
          plan
              ? migrator.upgradePlan(database.connection(), target)
              : Interruption.during(
                  console,
                  workspace,
                  database,
                  () -> migrator.upgrade(database.connection(), accepted(workspace), target));
      return told(migrations.map(), steps);
    }
  }

  private Predicate<LossReport> accepted(Workspace workspace) {
    boolean asks = new RunConfig(workspace.settings()).refusesLoss() && !allowDataLoss;
    return losses ->
        !asks
            || root.shared().mayAsk()
                && console.confirm("This loses " + losses.words() + ". Go on?");
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
      json.print(console, RevisionText.json(map, "upgrade", plan, steps));
      return ExitCode.OK;
    }
    steps.forEach(step -> console.out().println(line(step)));
    if (steps.isEmpty()) {
      console.out().println("already up to date");
    }
    return ExitCode.OK;
  }

  private String line(RevisionStep step) {
    return (plan ? "would upgrade " : "upgraded ") + RevisionText.line(step.revision());
  }
}
