package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another runner's connection to a database. */
final class Elsewhere implements AutoCloseable {
  private final Dialect dialect;
  private final Connection connection;

  Elsewhere(String url) throws SQLException {
    var provider = Dialects.load().forUrl(url);
    this.connection = DriverManager.getConnection(url, provider.standard().connectionProperties());
    this.dialect = provider.connected(connection);
  }

  Connection connection() {
    return connection;
  }

  Migrator migrator(History history, RunSettings settings, RunListener listener) {
    return new Migrator(history.map(), history, dialect, settings, listener);
  }

  /** How many migrations it ran. */
  int upgrade(History history, String target) {
    return migrator(history, RunSettings.STANDARD, RunListener.silent())
        .upgrade(connection, target)
        .size();
  }

  /** How many migrations it undid. */
  int downgrade(History history, String target) {
    return migrator(history, RunSettings.STANDARD, RunListener.silent())
        .downgrade(connection, target, losses -> true)
        .size();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
