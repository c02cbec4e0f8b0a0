package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Replaces a table by a copy with the new definition, the way that
 * https://www.sqlite.org/lang_altertable.html#otheralter describes: new table, rows, drop, rename,
 * then what hung on it. The statements run in one transaction in which foreign keys are off.
 */
final class SqliteRebuild {
  private final PlanSteps steps;
  private final ForeignKeyCheck foreignKeys;

  SqliteRebuild(PlanSteps steps, ForeignKeyCheck foreignKeys) {
    this.steps = steps;
    this.foreignKeys = foreignKeys;
  }

  /** Adds the steps that make the table what it is to be. */
  void finish(PendingTable table) throws SQLException {
    var before = table.before();
    if (before == null) {
      steps.run(table.target().text());
    } else if (table.isChanged()) {
      rebuild(table, before);
    }
    for (var index : table.newIndexes()) {
      createIndex(index);
    }
  }

  private void rebuild(PendingTable table, SqliteTableText before) throws SQLException {
    var name = before.name();
    var indexes = steps.twin().indexes(name);
    var triggers = steps.twin().triggers(name);
    var copy = freeName(name);
    guardForeignKeysOff(steps);
    new CopyGuards(steps, table, before).beforeCopy();
    steps.run(table.target().asCopy(copy).text());
    steps.run(new RowSource(table, before).copyInto(copy));
    new CopyGuards(steps, table, before).afterCopy(copy);
    keepCounter(table, before, copy);
    steps.run("drop table " + quoted(name));
    rename(copy, name);
    run(indexes);
    run(triggers);
    foreignKeys.guard(name);
  }

  static void guardForeignKeysOff(PlanSteps steps) {
    steps.guard(
        "select foreign_keys from pragma_foreign_keys where foreign_keys = 1",
        SqliteProblems.foreignKeysOn());
  }

  private String freeName(String table) {
    var name = "autogen_copy_of_" + table;
    while (steps.twin().isTable(name)) {
      name = name + "_";
    }
    return name;
  }

  // Without this the old way of renaming, a view on the table stops the rename, and foreign keys
  // of other tables follow it away.
  private void rename(String copy, String name) {
    steps.run("pragma legacy_alter_table = on");
    steps.run("alter table %s rename to %s".formatted(quoted(copy), quoted(name)));
    steps.run("pragma legacy_alter_table = off");
  }

  // https://www.sqlite.org/autoinc.html: the highest number ever given, kept after its row is gone.
  private void keepCounter(PendingTable table, SqliteTableText before, String copy) {
    if (!counts(before) || !counts(table.target())) {
      return;
    }
    steps.run("delete from sqlite_sequence where name = " + SqliteDdl.string(copy));
    steps.run(
        "insert into sqlite_sequence (name, seq) select %s, seq from sqlite_sequence where name = %s"
            .formatted(SqliteDdl.string(copy), SqliteDdl.string(before.name())));
  }

  private static boolean counts(SqliteTableText table) {
    return table.primaryKey().filter(SqliteConstraint.PrimaryKey::autoincrement).isPresent();
  }

  private void run(List<SchemaTwin.Hanging> objects) {
    objects.forEach(object -> steps.run(object.sql()));
  }

  /** Adds a CREATE INDEX, after a look whether a unique one will find the rows unique. */
  void createIndex(String sql) {
    var index = SqliteIndexText.parse(sql);
    if (index.unique()) {
      var parts = index.parts().stream().map(SqliteRebuild::compared).toList();
      var predicate = index.predicate();
      steps.guard(
          RowsOf.table(steps.twin().table(index.table()))
              .equal(parts, predicate == null ? "true" : predicate),
          SqliteProblems.duplicates(index.table(), told(index)));
    }
    steps.run(sql);
  }

  private static String compared(SqliteIndexText.Part part) {
    var column = part.column();
    var collation = part.collation();
    var value = column == null ? "(" + part.expression() + ")" : quoted(column);
    return collation == null ? value : value + " collate " + quoted(collation);
  }

  private static String told(SqliteIndexText index) {
    return index.parts().stream()
        .map(part -> Objects.requireNonNullElse(part.column(), part.expression()))
        .collect(Collectors.joining(", "));
  }
}
