package dev.autogen.dialect.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables whose changes are still being gathered, in the order in which they were met. */
final class PendingTables {
  private final PlanSteps steps;
  private final SqliteRebuild rebuild;
  private final Map<String, PendingTable> tables = new LinkedHashMap<>();

  PendingTables(PlanSteps steps, SqliteRebuild rebuild) {
    this.steps = steps;
    this.rebuild = rebuild;
  }

  Optional<PendingTable> find(String table) {
    return Optional.ofNullable(tables.get(SqlToken.folded(table)));
  }

  /** The table's gathered changes; a table that had none is going to be rebuilt. */
  PendingTable of(String table) {
    return tables.computeIfAbsent(
        SqlToken.folded(table), name -> PendingTable.rebuilt(steps.twin().table(table)));
  }

  void put(PendingTable table) {
    tables.put(SqlToken.folded(table.name()), table);
  }

  /** Whether another table is going to have a foreign key to {@code table}. */
  boolean refersTo(String table) {
    return tables.values().stream()
        .filter(other -> !SqlToken.sameName(other.name(), table))
        .flatMap(other -> other.target().foreignKeys().stream())
        .anyMatch(key -> SqlToken.sameName(key.target(), table));
  }

  /** Forgets what was gathered; the table goes. */
  Optional<PendingTable> remove(String table) {
    return Optional.ofNullable(tables.remove(SqlToken.folded(table)));
  }

  /** Adds the steps for one table now. */
  void finish(String table) throws SQLException {
    var pending = tables.remove(SqlToken.folded(table));
    if (pending != null) {
      rebuild.finish(pending);
    }
  }

  /** Adds the steps for all tables. */
  void finish() throws SQLException {
    for (var table : List.copyOf(tables.values())) {
      finish(table.name());
    }
  }

  /** Adds the steps for all tables but one. */
  void finishOthers(String table) throws SQLException {
    for (var other : List.copyOf(tables.values())) {
      if (!SqlToken.sameName(other.name(), table)) {
        finish(other.name());
      }
    }
  }

  /** Creates an index, behind the table if that is still to come. */
  void createIndex(String table, String sql) {
    var pending = find(table);
    if (pending.isPresent()) {
      pending.get().newIndexes().add(sql);
    } else {
      rebuild.createIndex(sql);
    }
  }
}
