package dev.autogen.cli;

import dev.autogen.cli.config.DatabaseUrl;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Ends the database's sessions when the process is told to end (Ctrl-C): a server that is busy with
 * a statement does not notice that its client is gone, and would go on and hold the lock. The JVM
 * itself then exits with 130.
 */
final class Interruption implements AutoCloseable {
  private final Console console;
  private final Workspace workspace;
  private final Set<String> ends = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::interrupted);

  /** From now on, until it is closed. */
  Interruption(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** As long as the work takes. */
  static <T> T during(Console console, Workspace workspace, Database database, Supplier<T> work) {
    try (var interruption = new Interruption(console, workspace)) {
      return interruption.during(database, work);
    }
  }

  /** The session of this database is one of those to end, as long as the work takes. */
  <T> T during(Database database, Supplier<T> work) {
    var end = sessionEnd(database);
    end.ifPresent(ends::add);
    try {
      return work.get();
    } finally {
      end.ifPresent(ends::remove);
    }
  }

  @Override
  public void close() {
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

  private void interrupted() {
    console
        .err()
        .println(
            "interrupted: a migration that was not done is undone, or journalled where it needs no"
                + " transaction; `autogen status` tells");
    console.err().flush();
    if (!ends.isEmpty()) {
      workspace.quiet().url().ifPresent(this::end);
    }
  }

  private void end(DatabaseUrl url) {
    try (var other = Database.connect(url, workspace.provider(url), false);
        var statement = other.connection().createStatement()) {
      for (var sql : ends) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      workspace.tell("the database's session could not be ended: " + e.getMessage());
    }
  }
}
