package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.RenameColumn;
import dev.autogen.schema.Column;
import java.sql.SQLException;
import java.util.Objects;

/** Plans changes of columns: by ALTER TABLE where this SQLite can, else as part of a rebuild. */
final class ColumnChanges {
  private final PlanSteps steps;
  private final PendingTables pending;
  private final SqliteDdl ddl = new SqliteDdl();

  ColumnChanges(PlanSteps steps, PendingTables pending) {
    this.steps = steps;
    this.pending = pending;
  }

  void add(AddColumn operation) {
    var table = operation.table().name();
    var column = operation.column();
    var definition = ddl.column(column);
    if (pending.find(table).isEmpty() && fitsRows(column)) {
      var there = steps.twin().table(table);
      if (SqliteDdl.isNotNull(column) && column.defaultValue() == null) {
        steps.guard(
            RowsOf.table(there).all(), SqliteProblems.newColumnNeedsValue(table, column.name()));
      }
      steps.run("alter table %s add column %s".formatted(quoted(table), definition));
      return;
    }
    var changed = pending.of(table);
    changed.change(changed.target().addColumn(definition));
  }

  // An empty table takes any column; one with rows does not.
  // https://www.sqlite.org/lang_altertable.html#altertabaddcol
  private static boolean fitsRows(Column column) {
    var generated = column.generated();
    var value = column.defaultValue();
    return (generated == null || !generated.stored())
        && (value == null || SqliteDdl.isSameForEveryRow(value));
  }

  void drop(DropColumn operation) {
    var table = operation.table().name();
    var column = operation.column().name();
    var statement = "alter table %s drop column %s".formatted(quoted(table), quoted(column));
    if (pending.find(table).isEmpty() && steps.tried(statement, () -> {})) {
      return;
    }
    var changed = pending.of(table);
    requireColumn(changed, column);
    requireUnused(changed, column);
    changed.dropColumn(column);
  }

  private void requireUnused(PendingTable table, String column) {
    if (table.target().isUsedElsewhere(column)) {
      throw SqliteProblems.columnInUse(table.name(), column, "another constraint or column");
    }
    for (var index : steps.twin().indexes(table.name())) {
      if (SqliteIndexText.parse(index.sql()).uses(column)) {
        throw SqliteProblems.columnInUse(table.name(), column, "index " + index.name());
      }
    }
  }

  void alter(AlterColumn operation) throws SQLException {
    var from = operation.from();
    var to = operation.to();
    if (operation.using() == null && ddl.column(from).equals(ddl.column(to))) {
      return;
    }
    var table = operation.table().name();
    if (isNullabilityOnly(operation) && pending.find(table).isEmpty() && alterNullness(operation)) {
      return;
    }
    if (pending.find(table).filter(t -> !t.isPlain(from.name())).isPresent()) {
      pending.finish(table);
    }
    var changed = pending.of(table);
    requireColumn(changed, from.name());
    changed.change(edited(changed.target(), from, to));
    convert(changed, operation);
  }

  private boolean isNullabilityOnly(AlterColumn operation) {
    var from = operation.from();
    var to = operation.to();
    return operation.using() == null
        && SqliteDdl.isNotNull(from) != SqliteDdl.isNotNull(to)
        && ddl.column(from.withNullable(to.nullable())).equals(ddl.column(to));
  }

  private boolean alterNullness(AlterColumn operation) {
    var table = operation.table().name();
    var column = operation.to().name();
    boolean notNull = SqliteDdl.isNotNull(operation.to());
    var statement =
        "alter table %s alter column %s %s not null"
            .formatted(quoted(table), quoted(column), notNull ? "set" : "drop");
    return steps.triedRecent(
        statement,
        () -> {
          if (notNull) {
            CopyGuards.nulls(steps, RowsOf.table(steps.twin().table(table)), column);
          }
        });
  }

  private SqliteTableText edited(SqliteTableText table, Column from, Column to) {
    var name = to.name();
    var result = table;
    if (!ddl.type(from).equals(ddl.type(to))) {
      result = result.withType(name, ddl.type(to));
    }
    if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
      var value = to.defaultValue();
      result = result.withDefault(name, value == null ? null : SqliteDdl.defaultText(value));
    }
    if (!Objects.equals(from.collation(), to.collation())) {
      result = result.withCollation(name, to.collation());
    }
    if (!Objects.equals(from.generated(), to.generated())) {
      var generated = to.generated();
      result =
          result.withGenerated(
              name,
              generated == null
                  ? null
                  : new SqliteConstraint.Generated(
                      null, generated.expression(), generated.stored()));
    }
    return result.withNotNull(name, SqliteDdl.isNotNull(to));
  }

  private static void convert(PendingTable table, AlterColumn operation) {
    var column = operation.to().name();
    var using = operation.using();
    var conversion = new SqliteConversion(operation.from().type(), operation.to().type());
    conversion.narrower().ifPresent(length -> table.mustFit(column, length));
    if (using != null) {
      table.convert(column, "(" + using + ")");
    } else if (!operation.from().type().equals(operation.to().type())) {
      table.convert(column, conversion.expression(quoted(column)));
      if (conversion.isToNumber()) {
        table.mustBeNumber(column);
      }
    }
  }

  void rename(RenameColumn operation) throws SQLException {
    var table = operation.table().name();
    if (pending.refersTo(table)) {
      pending.finish(table);
    }
    pending.finishOthers(table);
    var gathered = pending.find(table);
    if (gathered.isPresent() && !canFollow(gathered.get(), operation)) {
      pending.finish(table);
      gathered = pending.find(table);
    }
    if (gathered.isEmpty() || gathered.get().before() != null) {
      requireColumn(steps.twin().table(table), operation.from());
      steps.run(
          "alter table %s rename column %s to %s"
              .formatted(quoted(table), quoted(operation.from()), quoted(operation.to())));
    }
    gathered.ifPresent(changes -> follow(changes, operation));
  }

  // The old table's column is renamed at once, and the gathered changes learn of it.
  private boolean canFollow(PendingTable table, RenameColumn operation) {
    var before = table.before();
    if (before == null) {
      return true;
    }
    boolean plain = before.columns().stream().allMatch(c -> isPlainOrGone(table, c.name()));
    return plain
        && table.isPlain(operation.from())
        && before.column(operation.to()).isEmpty()
        && table.target().column(operation.to()).isEmpty();
  }

  private static boolean isPlainOrGone(PendingTable table, String column) {
    return table.source(column) == null || table.isPlain(column);
  }

  private void follow(PendingTable changes, RenameColumn operation) {
    if (changes.before() == null) {
      changes.change(changes.target().renameColumn(operation.from(), operation.to()));
      changes
          .newIndexes()
          .replaceAll(sql ->
              SqliteIndexText.parse(sql).renameColumn(operation.from(), operation.to()).text());
    } else {
      var table = steps.twin().table(changes.name());
      pending.put(changes.renamed(table, operation.from(), operation.to()));
    }
  }

  private static void requireColumn(PendingTable table, String column) {
    requireColumn(table.target(), column);
  }

  private static void requireColumn(SqliteTableText table, String column) {
    if (table.column(column).isEmpty()) {
      throw SqliteProblems.noColumn(table.name(), column);
    }
  }
}
