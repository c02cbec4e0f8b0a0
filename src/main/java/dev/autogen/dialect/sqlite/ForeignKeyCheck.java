package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.RowsInTheWay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    if (before == 0) {
      steps.guard(query, orphans(table), SqliteProblems.orphans(table));
    } else {
      steps.guard(
          "select n from (select count(*) as n from (%s)) where n > %d".formatted(query, before),
          SqliteProblems.orphans(table));
    }
  }

  // https://www.sqlite.org/pragma.html#pragma_foreign_key_check: a row for each row and key, with
  // the row's number, which is null where rows have none.
  private RowsInTheWay orphans(String table) {
    var text = steps.twin().table(table);
    var found = "pragma_foreign_key_check(%s)".formatted(SqliteDdl.string(table));
    var number =
        Stream.of("rowid", "_rowid_", "oid")
            .filter(name -> text.column(name).isEmpty())
            .findFirst();
    return text.withoutRowid() || number.isEmpty()
        ? new RowsInTheWay(found, List.of(), List.of())
        : RowsOf.table(text).where("%s in (select rowid from %s)".formatted(number.get(), found));
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
