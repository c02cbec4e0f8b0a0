package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Makes sure that one runner at a time is at work on a version table. */
final class RunnerLock {
  private final Connection connection;
  private final Dialect dialect;
  private final RunSettings settings;

  RunnerLock(Connection connection, Dialect dialect, RunSettings settings) {
    this.connection = connection;
    this.dialect = dialect;
    this.settings = settings;
  }

  /** Runs {@code work} as the only runner; tells the listener if it has to wait. */
  <T> T hold(RunListener listener, Transaction.Work<T> work) throws SQLException {
    take(listener);
    T result;
    try {
      result = work.run();
    } catch (SQLException | RuntimeException | Error e) {
      release(e);
      throw e;
    }
    dialect.unlock(connection, key());
    return result;
  }

  private void take(RunListener listener) throws SQLException {
    if (dialect.tryLock(connection, key(), Duration.ZERO)) {
      return;
    }
    var timeout = settings.lockTimeout();
    listener.waiting(timeout);
    if (!dialect.tryLock(connection, key(), timeout)) {
      throw ProblemException.database(
          "another runner is at work on this database",
          "it has held the lock of %s for more than %d s".formatted(key(), timeout.toSeconds()),
          "wait until it is done, then run the command again; nothing was changed");
    }
  }

  private void release(Throwable because) {
    try {
      dialect.unlock(connection, key());
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private String key() {
    return settings.versionTable().toString();
  }
}
