package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of migrations that run outside of a transaction. Those of one list of operations, a
 * batch, are written down together before the first of them runs; a migration's rows go when its
 * version row is written.
 */
final class Journal {
  private static final String STEP = "operations, kind, sql_text, details, state, checkpoint";
  private static final String OF_BATCH = "revision = ? AND direction = ? AND batch = ?";

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
            Column.of("kind", word).notNull(),
            Column.of("sql_text", text).notNull(),
            Column.of("details", text).notNull(),
            Column.of("state", word).notNull(),
            Column.of("checkpoint", text),
            new PrimaryKey(null, List.of("revision", "direction", "batch", "step")));
  }

  OwnTable table() {
    return table;
  }

  /** The steps of a batch, in order; none if it was never planned. */
  List<JournalEntry> entries(Connection connection, Batch batch) throws SQLException {
    var sql = "SELECT %s FROM %s WHERE %s ORDER BY step".formatted(STEP, table.quoted(), OF_BATCH);
    List<JournalEntry> entries = new ArrayList<>();
    try (var query = connection.prepareStatement(sql)) {
      set(query, 1, batch);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
    }
    return List.copyOf(entries);
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getString(1),
        JournalEntry.Kind.valueOf(row.getString(2)),
        row.getString(3),
        Lines.split(row.getString(4)),
        JournalEntry.State.valueOf(row.getString(5)),
        row.getString(6));
  }

  /** Puts these steps in the place of the batch's. */
  void plan(Connection connection, Batch batch, List<JournalEntry> entries) throws SQLException {
    var delete = "DELETE FROM %s WHERE %s".formatted(table.quoted(), OF_BATCH);
    try (var statement = connection.prepareStatement(delete)) {
      set(statement, 1, batch);
      statement.executeUpdate();
    }
    var insert =
        "INSERT INTO %s (revision, direction, batch, step, %s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (var statement = connection.prepareStatement(insert.formatted(table.quoted(), STEP))) {
      for (int step = 0; step < entries.size(); step++) {
        insert(statement, batch, step, entries.get(step));
      }
    }
  }

  private static void insert(PreparedStatement statement, Batch batch, int step, JournalEntry entry)
      throws SQLException {
    set(statement, 1, batch);
    statement.setInt(4, step);
    statement.setString(5, entry.operations());
    statement.setString(6, entry.kind().name());
    statement.setString(7, entry.sql());
    statement.setString(8, Lines.join(entry.details()));
    statement.setString(9, entry.state().name());
    statement.setString(10, entry.checkpoint());
    statement.executeUpdate();
  }

  void set(Connection connection, Batch batch, int step, JournalEntry.State state)
      throws SQLException {
    update(connection, batch, step, "state", state.name());
  }

  /** Batches are done up to this key. */
  void checkpoint(Connection connection, Batch batch, int step, String key) throws SQLException {
    update(connection, batch, step, "checkpoint", key);
  }

  private void update(Connection connection, Batch batch, int step, String column, String value)
      throws SQLException {
    var sql =
        "UPDATE %s SET %s = ? WHERE %s AND step = ?".formatted(table.quoted(), column, OF_BATCH);
    try (var update = connection.prepareStatement(sql)) {
      update.setString(1, value);
      set(update, 2, batch);
      update.setInt(5, step);
      update.executeUpdate();
    }
  }

  /** The revisions that were begun and not ended, sorted; none where the table is not there. */
  List<String> revisions(Connection connection) throws SQLException {
    if (!table.exists(connection)) {
      return List.of();
    }
    var sql = "SELECT DISTINCT revision FROM %s ORDER BY revision".formatted(table.quoted());
    List<String> revisions = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        revisions.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw table.unreadable(connection, e);
    }
    return List.copyOf(revisions);
  }

  /** The migration is done. */
  void forget(Connection connection, String revision) throws SQLException {
    var sql = "DELETE FROM %s WHERE revision = ?".formatted(table.quoted());
    try (var delete = connection.prepareStatement(sql)) {
      delete.setString(1, revision);
      delete.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int first, Batch batch) throws SQLException {
    statement.setString(first, batch.revision());
    statement.setString(first + 1, batch.direction());
    statement.setInt(first + 2, batch.number());
  }
}
