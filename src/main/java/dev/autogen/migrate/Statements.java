package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs SQL on a migration's connection, and tells of it. */
final class Statements {
  private final Connection connection;
  private final Consumer<String> running;

  /**
   * On this connection.
   *
   * @param running is told each statement
   */
  Statements(Connection connection, Consumer<String> running) {
    this.connection = connection;
    this.running = running;
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    running.accept(sql);
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** How many rows it changed. */
  long update(String sql) throws SQLException {
    running.accept(sql);
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeUpdate(sql);
    }
  }

  void ask(Step.Guard guard) throws SQLException {
    running.accept(guard.query());
    if (has(guard.query())) {
      throw new ProblemException(ProblemException.Kind.DATABASE, InTheWay.told(guard, this));
    }
  }

  boolean has(String query) throws SQLException {
    return first(query, row -> true).isPresent();
  }

  Optional<String> text(String query) throws SQLException {
    return first(query, row -> row.getString(1));
  }

  /** Whether a row begins with true; SQLite has no truth values but numbers. */
  boolean isTrue(String query) throws SQLException {
    running.accept(query);
    return first(query, row -> row.getObject(1))
        .map(value ->
            value instanceof Number number
                ? number.doubleValue() != 0
                : Boolean.parseBoolean(value.toString()))
        .orElse(false);
  }

  /** What a row holds. */
  @FunctionalInterface
  interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> Optional<T> first(String query, Reader<T> reader) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (var rows = statement.executeQuery(query)) {
        return rows.next() ? Optional.ofNullable(reader.of(rows)) : Optional.empty();
      }
    }
  }
}
