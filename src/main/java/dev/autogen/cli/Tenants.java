package dev.autogen.cli;

import dev.autogen.cli.TenantResults.Result;
import dev.autogen.migrate.LossReport;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunListeners;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.source.MigrationFolder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Upgrades many schemas of one database, several at once. Each has a version table, a log and a
 * lock of its own; one that fails stops no other, and is tried again by the next run.
 */
final class Tenants {
  private final Console console;
  private final Workspace workspace;
  private final Predicate<LossReport> accepted;
  private final int jobs;
  private final MigrationFolder migrations;
  private final List<RunListener> listeners;
  private final AtomicInteger done = new AtomicInteger();

  /**
   * Reads the migrations and compiles them.
   *
   * @param accepted whether a tenant may lose this
   */
  Tenants(Console console, Workspace workspace, Predicate<LossReport> accepted, int jobs) {
    if (jobs < 1 || jobs > 64) {
      throw ProblemException.usage(
          "--jobs %d is not possible".formatted(jobs),
          "each job has a connection of its own",
          "give a number from 1 to 64");
    }
    this.console = console;
    this.workspace = workspace;
    this.accepted = accepted;
    this.jobs = jobs;
    this.migrations = workspace.migrations();
    this.listeners = MigrationFolder.listeners(ClassPath.of(workspace.settings()));
    // Compiled once, before several ask for it.
    migrations.map().oldestFirst().stream()
        .findFirst()
        .ifPresent(node -> migrations.migration(node.id()));
  }

  TenantResults upgrade(String query, String target, boolean plan) {
    long begun = System.nanoTime();
    var schemas = schemas(query);
    var bar = workspace.terminal().map(each -> new ProgressBar(each, System::nanoTime, "tenants"));
    var threads = Executors.newFixedThreadPool(Math.min(jobs, schemas.size()));
    Map<String, Result> results = new LinkedHashMap<>();
    try (var interruption = new Interruption(console, workspace)) {
      Map<String, Future<Result>> begunOnes = new LinkedHashMap<>();
      for (var schema : schemas) {
        begunOnes.put(
            schema,
            threads.submit(() -> {
              var result = one(schema, target, plan, interruption);
              show(bar, schemas.size());
              return result;
            }));
      }
      for (var each : begunOnes.entrySet()) {
        results.put(each.getKey(), each.getValue().get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a tenant's own failure is its result", e);
    } finally {
      threads.shutdownNow();
      bar.ifPresent(ProgressBar::close);
    }
    return new TenantResults(plan, results, Duration.ofNanos(System.nanoTime() - begun));
  }

  private List<String> schemas(String query) {
    try (var database = workspace.requiredDatabase(false)) {
      return new TenantQuery(database.connection()).schemas(query);
    }
  }

  private synchronized void show(Optional<ProgressBar> bar, int all) {
    int now = done.incrementAndGet();
    bar.ifPresent(each -> each.show(now, all));
  }

  private Result one(String schema, String target, boolean plan, Interruption interruption) {
    try (var database = workspace.quiet().requiredDatabase(false)) {
      var connection = database.connection();
      connection.setSchema(schema);
      var migrator = migrator(schema, database);
      var steps =
          plan
              ? migrator.upgradePlan(connection, target)
              : interruption.during(database, () -> migrator.upgrade(connection, accepted, target));
      return new Result(steps, null);
    } catch (ProblemException e) {
      return new Result(List.of(), e.problem());
    } catch (SQLException e) {
      return failed(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    } catch (RuntimeException e) {
      // The others go on, whatever is wrong with this one.
      return failed("a mistake in autogen: " + e);
    }
  }

  private static Result failed(String why) {
    return new Result(
        List.of(), new Problem("the schema was not upgraded", why, "look at what it holds"));
  }

  private Migrator migrator(String schema, Database database) {
    List<RunListener> told = new ArrayList<>();
    told.add(new ShellHooks(workspace, console.err(), Map.of("AUTOGEN_SCHEMA", schema)));
    told.addAll(listeners);
    return new Migrator(
        migrations.map(),
        migrations,
        database.dialect(),
        workspace.runSettings(),
        RunListeners.of(told));
  }
}
