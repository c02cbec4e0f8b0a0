package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RowChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.Literal;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that say where a database stands: {@code autogen_version(version_num varchar(64) primary
 * key)}, one row a head. Its shape is a promise, people repair it by hand.
 */
final class VersionTable {
  private static final String COLUMN = "version_num";
  private static final int LENGTH = 64;

  private final QualifiedName name;
  private final Dialect dialect;
  private final OwnTable table;

  VersionTable(QualifiedName name, Dialect dialect) {
    this.name = name;
    this.dialect = dialect;
    this.table =
        OwnTable.of(
            name,
            dialect,
            Column.of(COLUMN, SqlType.of(TypeKind.VARCHAR, LENGTH)).notNull(),
            new PrimaryKey(null, List.of(COLUMN)));
  }

  OwnTable table() {
    return table;
  }

  /** The rows, sorted; none where the table is not there yet. */
  List<String> rows(Connection connection) throws SQLException {
    if (!table.exists(connection)) {
      return List.of();
    }
    var sql = "SELECT %s FROM %s".formatted(COLUMN, table.quoted());
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(id(result.getString(1)));
      }
    } catch (SQLException e) {
      throw table.unreadable(connection, e);
    }
    return rows.stream().sorted().toList();
  }

  private String id(@Nullable String value) {
    if (value == null) {
      throw ProblemException.database(
          "table %s has a row with no revision in it".formatted(name),
          "each row is the id of a revision at which the database stands, and this one is null",
          "delete that row; or, if you know where the database stands, run"
              + " `autogen stamp --purge REVISION` after that");
    }
    return value;
  }

  /**
   * Writes the change, in the transaction of the caller.
   *
   * @throws ProblemException if a row that goes or changes is not exactly one
   */
  void apply(Connection connection, RowChange change) throws SQLException {
    for (var deleted : change.deletes()) {
      var sql = "DELETE FROM %s WHERE %s = ?".formatted(table.quoted(), COLUMN);
      expectOne(update(connection, sql, deleted), "deleting '%s' in".formatted(deleted));
    }
    for (var update : change.updates()) {
      var sql = "UPDATE %s SET %2$s = ? WHERE %2$s = ?".formatted(table.quoted(), COLUMN);
      var what = "updating '%s' to '%s' in".formatted(update.from(), update.to());
      expectOne(update(connection, sql, update.to(), update.from()), what);
    }
    for (var inserted : change.inserts()) {
      var sql = "INSERT INTO %s (%s) VALUES (?)".formatted(table.quoted(), COLUMN);
      update(connection, sql, inserted);
    }
  }

  /** The change as text, for a script. */
  List<String> statements(RowChange change) {
    List<String> statements = new ArrayList<>();
    for (var deleted : change.deletes()) {
      statements.add(
          "DELETE FROM %s WHERE %s = %s".formatted(table.quoted(), COLUMN, text(deleted)));
    }
    for (var update : change.updates()) {
      statements.add(
          "UPDATE %s SET %2$s = %3$s WHERE %2$s = %4$s"
              .formatted(table.quoted(), COLUMN, text(update.to()), text(update.from())));
    }
    for (var inserted : change.inserts()) {
      statements.add(
          "INSERT INTO %s (%s) VALUES (%s)".formatted(table.quoted(), COLUMN, text(inserted)));
    }
    return List.copyOf(statements);
  }

  private String text(String id) {
    return dialect.sql(new Literal(id));
  }

  private static int update(Connection connection, String sql, String... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Others have written while a run held the lock. */
  static ProblemException changedMeanwhile(Set<String> found) {
    return ProblemException.database(
        "the version table has changed while the run was at work",
        "it holds %s now, which is not on the way".formatted(found),
        "nothing was changed; look with `autogen current`, then run the command again");
  }

  private void expectOne(int found, String what) {
    if (found != 1) {
      throw ProblemException.database(
          "Online migration expected to match one row when %s '%s'; %d found"
              .formatted(what, name, found),
          "somebody else has written to the version table meanwhile",
          "nothing was changed; look with `autogen current`, then run the command again");
    }
  }
}
