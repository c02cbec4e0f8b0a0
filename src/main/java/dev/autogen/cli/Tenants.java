package dev.autogen.cli;

import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.problem.ProblemException;
import dev.autogen.source.MigrationFolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades many schemas of one database, several at once. Each has a version table, a log and a
 * lock of its own; one that fails stops no other, and is tried again by the next run.
 */
final class Tenants {
  private final Console console;
  private final Workspace workspace;
  private final int jobs;
  private final AtomicInteger done = new AtomicInteger();

  Tenants(Console console, Workspace workspace, int jobs) {
    if (jobs < 1 || jobs > 64) {
      throw ProblemException.usage(
          "--jobs %d is not possible".formatted(jobs),
          "each job has a connection of its own",
          "give a number from 1 to 64");
    }
    this.console = console;
    this.workspace = workspace;
    this.jobs = jobs;
  }

  /** How many migrations ran, or why not. */
  private record Result(int ran, String failure) {}

  int upgrade(String query, String target) {
    long begun = System.nanoTime();
    var schemas = schemas(query);
    var migrations = workspace.migrations();
    // Compiled once, before several ask for it.
    migrations.map().oldestFirst().stream()
        .findFirst()
        .ifPresent(node -> migrations.migration(node.id()));
    var results = all(schemas, migrations, target);
    return report(results, Duration.ofNanos(System.nanoTime() - begun));
  }

  private List<String> schemas(String query) {
    Set<String> names = new LinkedHashSet<>();
    try (var database = workspace.requiredDatabase(false)) {
      if (!database.connection().getMetaData().supportsSchemasInTableDefinitions()) {
        throw ProblemException.usage(
            "this database has no schemas",
            "--tenants is for one database with a schema for each tenant",
            "run `autogen upgrade --url …` for each file");
      }
      try (var statement = database.connection().createStatement();
          var rows = statement.executeQuery(query)) {
        while (rows.next()) {
          add(names, rows.getString(1));
        }
      }
      var there = database.connection().getMetaData().getSchemas();
      refuseMissing(names, there);
    } catch (SQLException e) {
      throw wrong(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
    if (names.isEmpty()) {
      throw wrong("it gave no row");
    }
    return List.copyOf(names);
  }

  private static void refuseMissing(Set<String> names, ResultSet there) throws SQLException {
    Set<String> missing = new LinkedHashSet<>(names);
    while (there.next()) {
      missing.remove(there.getString(1));
    }
    if (!missing.isEmpty()) {
      throw wrong("there is no schema " + String.join(", ", missing.stream().limit(5).toList()));
    }
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name == null || name.isBlank()) {
      throw wrong("it gave a row without a name");
    }
    if (!names.add(name)) {
      throw wrong("it gave %s twice".formatted(name));
    }
  }

  private static ProblemException wrong(String why) {
    return ProblemException.usage(
        "the query of --tenants does not name schemas",
        why,
        "its first column is the name of a schema, such as in `SELECT schema_name FROM tenants`");
  }

  private Map<String, Result> all(List<String> schemas, MigrationFolder migrations, String target) {
    var bar = workspace.terminal().map(each -> new ProgressBar(each, System::nanoTime, "tenants"));
    var threads = Executors.newFixedThreadPool(Math.min(jobs, schemas.size()));
    Map<String, Result> results = new LinkedHashMap<>();
    try {
      Map<String, Future<Result>> begun = new LinkedHashMap<>();
      schemas.forEach(each -> begun.put(each, threads.submit(() -> one(each, migrations, target))));
      for (var each : begun.entrySet()) {
        results.put(each.getKey(), each.getValue().get());
        bar.ifPresent(it -> it.show(done.get(), schemas.size()));
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a tenant's own failure is its result", e);
    } finally {
      threads.shutdownNow();
      bar.ifPresent(ProgressBar::close);
    }
    return results;
  }

  private Result one(String schema, MigrationFolder migrations, String target) {
    try (var database = workspace.quiet().requiredDatabase(false)) {
      var connection = database.connection();
      connection.setSchema(schema);
      var migrator =
          new Migrator(
              migrations.map(),
              migrations,
              database.dialect(),
              workspace.runSettings(),
              RunListener.silent());
      return new Result(migrator.upgrade(connection, target).size(), "");
    } catch (ProblemException e) {
      return new Result(0, e.problem().what() + ": " + e.problem().why());
    } catch (SQLException e) {
      return new Result(0, String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    } finally {
      done.incrementAndGet();
    }
  }

  private int report(Map<String, Result> results, Duration took) {
    List<String> failed = new ArrayList<>();
    long upgraded = results.values().stream().filter(each -> each.ran() > 0).count();
    results.forEach((schema, result) -> {
      if (!result.failure().isEmpty()) {
        failed.add(schema);
        console.out().println("failed %s: %s".formatted(schema, result.failure()));
      }
    });
    console
        .out()
        .println(
            "%d tenants: %d upgraded, %d already up to date, %d failed, in %.1f s"
                .formatted(
                    results.size(),
                    upgraded,
                    results.size() - upgraded - failed.size(),
                    failed.size(),
                    took.toMillis() / 1000.0));
    if (!failed.isEmpty()) {
      workspace.tell(
          "next: mend the cause and run the command again; what is done is not repeated");
    }
    return failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
