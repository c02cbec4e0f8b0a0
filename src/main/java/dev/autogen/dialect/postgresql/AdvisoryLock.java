package dev.autogen.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The session's lock on one version table. One that ends with the transaction would make CREATE
 * INDEX CONCURRENTLY wait for itself.
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
final class AdvisoryLock {
  private static final long PAUSE_MILLIS = 100;
  // Databases are apart by themselves; schemas of one database are not.
  private static final String KEY =
      "hashtextextended('autogen ' || coalesce(current_schema(), '') || '.' || ?, 0)";

  private final Connection connection;
  private final String versionTable;

  AdvisoryLock(Connection connection, String versionTable) {
    this.connection = connection;
    this.versionTable = versionTable;
  }

  boolean tryFor(Duration timeout) throws SQLException {
    long end = System.nanoTime() + timeout.toNanos();
    while (!call("pg_try_advisory_lock")) {
      if (System.nanoTime() >= end || !pause()) {
        return false;
      }
    }
    return true;
  }

  void release() throws SQLException {
    call("pg_advisory_unlock");
  }

  private boolean call(String function) throws SQLException {
    try (var query = connection.prepareStatement("SELECT %s(%s)".formatted(function, KEY))) {
      query.setString(1, versionTable);
      try (var rows = query.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** Whether to go on: who interrupts the thread wants no lock any more. */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
