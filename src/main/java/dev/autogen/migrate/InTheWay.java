package dev.autogen.migrate;

import dev.autogen.dialect.RowsInTheWay;
import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that stop a migration, in words: how many they are, and how the first of them is found. */
final class InTheWay {
  private static final int LONGEST = 40;

  private InTheWay() {}

  /** The guard's problem, with the rows that it found. */
  static Problem told(Step.Guard guard, Statements statements) {
    var problem = guard.problem();
    var rows = guard.rows();
    var found = rows == null ? Optional.<String>empty() : words(rows, statements);
    return found
        .map(words ->
            new Problem("%s (%s)".formatted(problem.what(), words), problem.why(), problem.next()))
        .orElse(problem);
  }

  /** Empty if the database does not say: the migration is stopped either way. */
  private static Optional<String> words(RowsInTheWay rows, Statements statements) {
    try {
      var number = statements.first(rows.count(), row -> row.getLong(1)).orElse(0L);
      if (number == 0) {
        return Optional.empty();
      }
      var count = number == 1 ? "1 row" : number + " rows";
      return rows.names().isEmpty()
          ? Optional.of(count)
          : statements
              .first(rows.first(), row -> values(rows.names(), row))
              .map(first -> count + (number == 1 ? ": " : ", such as ") + first);
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static String values(List<String> names, ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      values.add("%s = %s".formatted(names.get(i), value(row.getObject(i + 1), row, i + 1)));
    }
    return String.join(", ", values);
  }

  private static String value(@Nullable Object value, ResultSet row, int at) throws SQLException {
    if (value == null) {
      return "null";
    }
    if (value instanceof byte[]) {
      return "(bytes)";
    }
    var text = row.getString(at);
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return value instanceof Number ? cut : "'" + cut + "'";
  }
}
