package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction of a runner: all of it happens, or nothing. */
final class Transaction {
  private final Connection connection;
  private final Dialect dialect;

  Transaction(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** What happens in it. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** A migration, for which the dialect prepares the connection. */
  <T> T migration(Work<T> work) throws SQLException {
    return prepared(() -> plain(work));
  }

  /** A migration that is not in one transaction. */
  <T> T prepared(Work<T> work) throws SQLException {
    T result;
    try {
      dialect.beforeTransaction(connection);
      result = work.run();
    } catch (SQLException | RuntimeException | Error e) {
      putBack(e);
      throw e;
    }
    dialect.afterTransaction(connection);
    return result;
  }

  /** Bookkeeping. */
  <T> T plain(Work<T> work) throws SQLException {
    return part(work, true);
  }

  /**
   * One of several parts that are a transaction together.
   *
   * @param last commits it
   */
  <T> T part(Work<T> work, boolean last) throws SQLException {
    T result;
    try {
      connection.setAutoCommit(false);
      result = work.run();
      if (last) {
        connection.commit();
      }
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
    if (last) {
      connection.setAutoCommit(true);
    }
    return result;
  }

  private void rollBack(Throwable because) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private void putBack(Throwable because) {
    try {
      dialect.afterTransaction(connection);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
