package dev.autogen.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An empty database on the test run's {@link PostgresServer}.
 *
 * @param name the database's name on the server
 */
public record PostgresDatabase(String name) implements Database {

  /** Makes a fresh database; the first call of a test run also starts the server. */
  public static PostgresDatabase create() throws SQLException {
    return new PostgresDatabase(PostgresServer.get().createDatabase("template0"));
  }

  @Override
  public PostgresDatabase copy() throws SQLException {
    return new PostgresDatabase(PostgresServer.get().createDatabase(name));
  }

  @Override
  public String url() {
    return PostgresServer.get().url(name);
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /** Drops the database, even when connections to it are still open. */
  @Override
  public void close() throws SQLException {
    PostgresServer.get().dropDatabase(name);
  }
}
