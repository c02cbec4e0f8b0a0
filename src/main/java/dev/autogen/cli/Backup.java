package dev.autogen.cli;

import dev.autogen.cli.config.DatabaseUrl;
import dev.autogen.migrate.RunListener;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a database into a folder before the first migration runs, under the runner's lock. If
 * there can be no copy, nothing runs.
 */
final class Backup implements RunListener {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Workspace workspace;
  private final Database database;
  private final Path folder;
  private final Map<String, String> environment;
  private boolean made;

  Backup(Workspace workspace, Database database, Path folder, Map<String, String> environment) {
    this.workspace = workspace;
    this.database = database;
    this.folder = folder;
    this.environment = environment;
  }

  @Override
  public void planned(List<RevisionStep> steps) {
    if (steps.isEmpty() || made) {
      return;
    }
    made = true;
    try {
      Files.createDirectories(folder);
      var url = workspace.url().orElseThrow();
      var statement = database.dialect().backup("");
      var ending = statement.isPresent() ? ".db" : ".dump";
      var file = folder.resolve(name(url) + "-" + STAMP.format(Instant.now()) + ending);
      copy(url, file);
      workspace.tell("backup: " + workspace.shown(file));
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()));
    }
  }

  private void copy(DatabaseUrl url, Path file) throws IOException {
    var sql = database.dialect().backup(file.toString());
    if (sql.isEmpty()) {
      dump(url, file);
      return;
    }
    try (var statement = database.connection().createStatement()) {
      statement.execute(sql.get());
    } catch (SQLException e) {
      throw failed(String.valueOf(e.getMessage()));
    }
  }

  // https://www.postgresql.org/docs/current/app-pgdump.html
  private void dump(DatabaseUrl url, Path file) throws IOException {
    var program = program().orElseThrow(() -> failed("pg_dump is not on the PATH"));
    var builder =
        new ProcessBuilder(
            program.toString(),
            "--format=custom",
            "--no-password",
            "--file=" + file,
            "--dbname=" + url.jdbc().substring("jdbc:".length()));
    builder.redirectErrorStream(true);
    put(builder.environment(), "PGUSER", url.user());
    put(builder.environment(), "PGPASSWORD", url.password());
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        Files.deleteIfExists(file);
        throw failed(said.replaceAll("\\s+", " "));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("it was interrupted");
    }
  }

  private static void put(Map<String, String> variables, String name, @Nullable String value) {
    if (value != null) {
      variables.put(name, value);
    }
  }

  private Optional<Path> program() {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(each -> Path.of(each, "pg_dump"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String name(DatabaseUrl url) {
    var path = url.jdbc().replaceAll("[?;].*", "");
    var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    return last.replaceAll("\\.db$", "").replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  private static ProblemException failed(String why) {
    return ProblemException.database(
        "the database could not be copied",
        why,
        "nothing was changed; mend that, or leave out --backup");
  }
}
