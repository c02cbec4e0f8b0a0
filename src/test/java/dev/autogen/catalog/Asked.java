package dev.autogen.catalog;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** What the tests of the normaliser ask of the database, and the texts that they put in. */
final class Asked {
  private Asked() {}

  /** The table with this text for every check, index expression and predicate. */
  static Table withTexts(Table table, String text) {
    return table
        .mapConstraints(
            each -> each instanceof CheckConstraint check ? check.withExpression(text) : each)
        .mapIndexes(
            index -> index.withPredicate(text).withParts(List.of(IndexPart.expression(text))));
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String value(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return Objects.requireNonNull(rows.getString(1));
    }
  }
}
