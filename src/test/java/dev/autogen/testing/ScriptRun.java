package dev.autogen.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A script as people run it: by {@code psql} where it is installed, else through JDBC. */
public final class ScriptRun {
  private ScriptRun() {}

  /**
   * Runs the script.
   *
   * @throws IllegalStateException if psql stops, with what it says
   */
  public static void apply(Database database, String script)
      throws IOException, InterruptedException, SQLException {
    if (database instanceof PostgresDatabase && isOnPath("psql")) {
      psql(database, script);
      return;
    }
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  private static void psql(Database database, String script)
      throws IOException, InterruptedException {
    var file = Files.createTempFile("autogen-script", ".sql");
    try {
      Files.writeString(file, script);
      var url = database.url().substring("jdbc:".length());
      var process =
          new ProcessBuilder(
                  "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file.toString(), url)
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isOnPath(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }
}
