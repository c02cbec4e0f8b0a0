package dev.autogen.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The lock of the only runner. SQLite has no lock that outlives a transaction and lets others read,
 * so a second, empty database next to the first is attached and kept locked: the operating system
 * frees it when the connection or the process ends. A database in memory has one connection and
 * needs none.
 */
final class SqliteLock {
  private static final String SUFFIX = "-autogen-lock";
  private static final int BUSY = 5;
  private static final long PAUSE_MILLIS = 50;

  private final Connection connection;

  SqliteLock(Connection connection) {
    this.connection = connection;
  }

  /** Whether the lock was got within {@code timeout}; having it already counts. */
  boolean tryFor(Duration timeout) throws SQLException {
    var file = file("main");
    if (file.isEmpty() || !file("autogen_lock").isEmpty()) {
      return true;
    }
    long end = System.nanoTime() + timeout.toNanos();
    while (!take(file + SUFFIX)) {
      if (System.nanoTime() >= end || !pause()) {
        return false;
      }
    }
    return true;
  }

  // In exclusive mode the lock that the first write takes stays until the file is detached.
  private boolean take(String file) throws SQLException {
    try {
      run("attach database %s as autogen_lock".formatted(SqliteDdl.string(file)));
      run("pragma autogen_lock.locking_mode = exclusive");
      run("pragma autogen_lock.journal_mode = memory");
      run("pragma autogen_lock.user_version = 1");
      return true;
    } catch (SQLException e) {
      if ((e.getErrorCode() & 0xff) != BUSY) {
        throw e;
      }
      release();
      return false;
    }
  }

  void release() throws SQLException {
    if (!file("autogen_lock").isEmpty()) {
      run("detach database autogen_lock");
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String file(String database) throws SQLException {
    try (var statement =
        connection.prepareStatement("select file from pragma_database_list where name = ?")) {
      statement.setString(1, database);
      try (var rows = statement.executeQuery()) {
        var file = rows.next() ? rows.getString(1) : null;
        return file == null ? "" : file;
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
