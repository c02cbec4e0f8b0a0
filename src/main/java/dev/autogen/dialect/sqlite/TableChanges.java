package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.sql.SQLException;

/** Plans what happens to whole tables and to their indexes. */
final class TableChanges {
  private final PlanSteps steps;
  private final PendingTables pending;
  private final ForeignKeyCheck foreignKeys;
  private final SqliteDdl ddl = new SqliteDdl();

  TableChanges(PlanSteps steps, PendingTables pending, ForeignKeyCheck foreignKeys) {
    this.steps = steps;
    this.pending = pending;
    this.foreignKeys = foreignKeys;
  }

  /** The table is created with all that is said of it until its CREATE is due. */
  void create(Table table) {
    var name = table.name().name();
    if (steps.twin().isTable(name)) {
      throw SqliteProblems.tableThere(name);
    }
    pending.put(PendingTable.created(SqliteTableText.parse(ddl.createTable(table))));
    table.indexes().forEach(index -> createIndex(name, index));
  }

  void drop(String table) {
    var gathered = pending.remove(table);
    if (gathered.isPresent() && gathered.get().before() == null) {
      return;
    }
    steps.twin().table(table);
    SqliteRebuild.guardForeignKeysOff(steps);
    steps.run("drop table " + quoted(table));
  }

  void rename(String from, String to) throws SQLException {
    pending.finish();
    steps.twin().table(from);
    steps.run("alter table %s rename to %s".formatted(quoted(from), quoted(to)));
    foreignKeys.renamed(from, to);
  }

  void createIndex(String table, Index index) {
    pending.createIndex(table, SqliteDdl.createIndex(table, index));
  }

  void dropIndex(String table, String index) {
    takeIndex(table, index);
  }

  /** SQLite cannot rename an index: it is created anew. */
  void renameIndex(String table, String from, String to) {
    pending.createIndex(table, takeIndex(table, from).rename(to).text());
  }

  private SqliteIndexText takeIndex(String table, String name) {
    var gathered = pending.find(table).flatMap(changes -> changes.takeNewIndex(name));
    if (gathered.isPresent()) {
      return gathered.get();
    }
    var index = steps.twin().index(name).orElseThrow(() -> SqliteProblems.noIndex(name));
    steps.run("drop index " + quoted(name));
    return index;
  }
}
