package dev.autogen.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that a rebuild leaves no row behind that refers to nothing. Rows that did before, in
 * databases that were never run with foreign keys on, are no reason to stop.
 */
final class ForeignKeyCheck {
  private final PlanSteps steps;
  private final Optional<Connection> connection;
  private final Map<String, String> formerNames = new HashMap<>();

  ForeignKeyCheck(PlanSteps steps, Optional<Connection> connection) {
    this.steps = steps;
    this.connection = connection;
  }

  void renamed(String from, String to) {
    var former = formerNames.remove(SqlToken.folded(from));
    formerNames.put(SqlToken.folded(to), former == null ? from : former);
  }

  /** Adds the questions after {@code table} was rebuilt: for it and for those that refer to it. */
  void guard(String table) throws SQLException {
    guardOne(table);
    for (var referring : steps.twin().referring(table)) {
      if (!SqlToken.sameName(referring, table)) {
        guardOne(referring);
      }
    }
  }

  private void guardOne(String table) throws SQLException {
    var query = "select * from pragma_foreign_key_check(%s)".formatted(SqliteDdl.string(table));
    // A foreign key to columns that are not unique is an error of the question itself.
    if (!steps.twin().accepts(query)) {
      return;
    }
    long before = violations(formerNames.getOrDefault(SqlToken.folded(table), table));
    steps.guard(
        before == 0
            ? query
            : "select n from (select count(*) as n from (%s)) where n > %d"
                .formatted(query, before),
        SqliteProblems.orphans(table));
  }

  private long violations(String table) throws SQLException {
    if (connection.isEmpty()) {
      return 0;
    }
    var sql =
        "select count(*) from main.sqlite_schema s, pragma_foreign_key_check(s.name)"
            + " where s.type = 'table' and s.name = ? collate nocase";
    try (var statement = connection.get().prepareStatement(sql)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
