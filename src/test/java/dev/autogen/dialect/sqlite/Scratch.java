package dev.autogen.dialect.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A SQLite database in memory that lives as long as one test. */
record Scratch(Connection connection) implements AutoCloseable {

  static Scratch open(String... statements) throws SQLException {
    var scratch = new Scratch(DriverManager.getConnection("jdbc:sqlite::memory:"));
    for (var statement : statements) {
      scratch.run(statement);
    }
    return scratch;
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\n" + sql, e);
    }
  }

  boolean accepts(String sql) {
    try {
      run(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Each row as its values with a bar between them; NULL reads {@code null}. */
  List<String> rows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        var row = new StringJoiner("|");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        result.add(row.toString());
      }
      return result;
    }
  }

  String one(String sql) throws SQLException {
    return rows(sql).get(0);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
