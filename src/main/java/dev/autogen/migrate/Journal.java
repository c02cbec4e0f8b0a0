package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of migrations that run outside of a transaction. Those of one list of operations, a
 * batch, are written down together before the first of them runs; a migration's rows go when its
 * version row is written.
 */
final class Journal {
  private final OwnTable table;

  /** One batch of one migration; batches count from 0. */
  record Batch(String revision, String direction, int number) {}

  Journal(QualifiedName name, Dialect dialect) {
    var word = SqlType.of(TypeKind.VARCHAR, 255);
    var number = SqlType.of(TypeKind.INTEGER);
    var text = SqlType.of(TypeKind.TEXT);
    this.table =
        OwnTable.of(
            name,
            dialect,
            Column.of("revision", word).notNull(),
            Column.of("direction", word).notNull(),
            Column.of("batch", number).notNull(),
            Column.of("step", number).notNull(),
            Column.of("operations", word).notNull(),
            Column.of("sql_text", text).notNull(),
            Column.of("problem", text),
            Column.of("state", word).notNull(),
            new PrimaryKey(null, List.of("revision", "direction", "batch", "step")));
  }

  OwnTable table() {
    return table;
  }

  /** The steps of a batch, in order; none if it was never planned. */
  List<JournalEntry> entries(Connection connection, Batch batch) throws SQLException {
    var sql =
        "SELECT operations, sql_text, problem, state FROM %s WHERE %s ORDER BY step"
            .formatted(table.quoted(), "revision = ? AND direction = ? AND batch = ?");
    List<JournalEntry> entries = new ArrayList<>();
    try (var query = connection.prepareStatement(sql)) {
      set(query, batch);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var state = JournalEntry.State.valueOf(rows.getString(4));
          entries.add(
              new JournalEntry(rows.getString(1), rows.getString(2), rows.getString(3), state));
        }
      }
    }
    return List.copyOf(entries);
  }

  /** Puts these steps in the place of the batch's. */
  void plan(Connection connection, Batch batch, List<JournalEntry> entries) throws SQLException {
    var delete =
        "DELETE FROM %s WHERE revision = ? AND direction = ? AND batch = ?"
            .formatted(table.quoted());
    try (var statement = connection.prepareStatement(delete)) {
      set(statement, batch);
      statement.executeUpdate();
    }
    var insert =
        "INSERT INTO %s (revision, direction, batch, step, operations, sql_text, problem, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    try (var statement = connection.prepareStatement(insert.formatted(table.quoted()))) {
      for (int step = 0; step < entries.size(); step++) {
        var entry = entries.get(step);
        set(statement, batch);
        statement.setInt(4, step);
        statement.setString(5, entry.operations());
        statement.setString(6, entry.sql());
        statement.setString(7, entry.problem());
        statement.setString(8, entry.state().name());
        statement.executeUpdate();
      }
    }
  }

  void set(Connection connection, Batch batch, int step, JournalEntry.State state)
      throws SQLException {
    var sql =
        "UPDATE %s SET state = '%s' WHERE revision = ? AND direction = ? AND batch = ? AND step = ?"
            .formatted(table.quoted(), state.name());
    try (var update = connection.prepareStatement(sql)) {
      set(update, batch);
      update.setInt(4, step);
      update.executeUpdate();
    }
  }

  /** The migration is done. */
  void forget(Connection connection, String revision) throws SQLException {
    var sql = "DELETE FROM %s WHERE revision = ?".formatted(table.quoted());
    try (var delete = connection.prepareStatement(sql)) {
      delete.setString(1, revision);
      delete.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Batch batch) throws SQLException {
    statement.setString(1, batch.revision());
    statement.setString(2, batch.direction());
    statement.setInt(3, batch.number());
  }
}
