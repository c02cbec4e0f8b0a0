package dev.autogen.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A real database of one test: fresh and empty when made, gone when closed. */
public sealed interface Database extends AutoCloseable permits PostgresDatabase, SqliteDatabase {

  /** The JDBC URL, complete: user and password need not be told besides it. */
  String url();

  /** A new connection each time, in autocommit mode; the caller closes it. */
  Connection connect() throws SQLException;

  /** Another database with all that is in this one, to which no connection may be open. */
  Database copy() throws SQLException;

  /** Runs the statements in order on one connection, each committed by itself. */
  default void execute(String... statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  void close() throws SQLException;
}
