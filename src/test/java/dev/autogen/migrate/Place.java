package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with a connection to run migrations on. */
final class Place implements AutoCloseable {
  private final Database database;
  private final Dialect dialect;
  private final Connection connection;

  Place(Kind kind) throws SQLException {
    this.database = kind.create();
    this.dialect = Kind.dialect(database);
    this.connection = Kind.open(database);
  }

  Database database() {
    return database;
  }

  Dialect dialect() {
    return dialect;
  }

  Connection connection() {
    return connection;
  }

  Migrator migrator(History history) {
    return migrator(history, RunListener.silent());
  }

  Migrator migrator(History history, RunListener listener) {
    return new Migrator(history.map(), history, dialect, RunSettings.STANDARD, listener);
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row, as text. */
  List<String> values(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** The names of all tables, sorted. */
  List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (var rows =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names.stream().filter(name -> !name.startsWith("sqlite_")).sorted().toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
