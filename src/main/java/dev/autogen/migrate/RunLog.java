package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.schema.Column;
import dev.autogen.schema.Literal;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was run on a database, when, how long, by whom, and how it ended; one row a run of a
 * migration.
 */
final class RunLog {
  private static final String COLUMNS =
      "revision, direction, started_at, duration_ms, run_by, outcome, checksum, message";
  private static final int TEXT = 255;

  private final OwnTable table;
  private final Dialect dialect;

  RunLog(QualifiedName name, Dialect dialect) {
    this.dialect = dialect;
    this.table =
        OwnTable.of(
            name,
            dialect,
            Column.of("id", SqlType.of(TypeKind.BIGINT)).identity(),
            varchar("revision"),
            varchar("direction"),
            // ISO 8601 in UTC: the same on every database, and read without a function.
            varchar("started_at"),
            Column.of("duration_ms", SqlType.of(TypeKind.BIGINT)).notNull(),
            varchar("run_by"),
            varchar("outcome"),
            varchar("checksum"),
            Column.of("message", SqlType.of(TypeKind.TEXT)),
            new PrimaryKey(null, List.of("id")));
  }

  private static Column varchar(String name) {
    return Column.of(name, SqlType.of(TypeKind.VARCHAR, TEXT)).notNull();
  }

  OwnTable table() {
    return table;
  }

  void write(Connection connection, LogEntry entry) throws SQLException {
    var sql =
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)".formatted(table.quoted(), COLUMNS);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, entry.revision());
      statement.setString(2, entry.direction());
      statement.setString(3, entry.startedAt().toString());
      statement.setLong(4, entry.duration().toMillis());
      statement.setString(5, entry.runBy());
      statement.setString(6, entry.outcome());
      statement.setString(7, entry.checksum());
      statement.setString(8, entry.message());
      statement.executeUpdate();
    }
  }

  /** A row that a script writes: who runs it, and when, is known only then. */
  String statement(String revision, String direction, String checksum) {
    return "INSERT INTO %s (%s) VALUES (%s, %s, %s, 0, 'script', 'done', %s, NULL)"
        .formatted(
            table.quoted(),
            COLUMNS,
            text(revision),
            text(direction),
            dialect.utcNow(),
            text(checksum));
  }

  private String text(String value) {
    return dialect.sql(new Literal(value));
  }

  /** All rows, oldest first; none where the table is not there yet. */
  List<LogEntry> entries(Connection connection) throws SQLException {
    if (!table.exists(connection)) {
      return List.of();
    }
    var sql = "SELECT %s FROM %s ORDER BY id".formatted(COLUMNS, table.quoted());
    List<LogEntry> entries = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    } catch (SQLException e) {
      throw table.unreadable(connection, e);
    }
    return List.copyOf(entries);
  }

  private static LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getString(1),
        row.getString(2),
        Instant.parse(row.getString(3)),
        Duration.ofMillis(row.getLong(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }
}
