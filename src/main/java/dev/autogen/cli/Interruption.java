package dev.autogen.cli;

import dev.autogen.cli.config.DatabaseUrl;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the database's session when the process is told to end (Ctrl-C): a server that is busy with
 * a statement does not notice that its client is gone, and would go on and hold the lock. The JVM
 * itself then exits with 130.
 */
final class Interruption {
  private Interruption() {}

  /** As long as the work takes. */
  static <T> T during(Console console, Workspace workspace, Database database, Supplier<T> work) {
    var end = sessionEnd(database);
    var hook = new Thread(() -> interrupted(console, workspace, end.orElse(null)));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      remove(hook);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is at work.
      return;
    }
  }

  private static Optional<String> sessionEnd(Database database) {
    try {
      return database.dialect().sessionEnd(database.connection());
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static void interrupted(Console console, Workspace workspace, @Nullable String end) {
    console
        .err()
        .println(
            "interrupted: a migration that was not done is undone, or journalled where it needs no"
                + " transaction; `autogen status` tells");
    console.err().flush();
    if (end != null) {
      workspace.quiet().url().ifPresent(url -> end(workspace, url, end));
    }
  }

  private static void end(Workspace workspace, DatabaseUrl url, String sql) {
    try (var other = Database.connect(url, workspace.provider(url), false);
        var statement = other.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      workspace.tell("the database's session could not be ended: " + e.getMessage());
    }
  }
}
