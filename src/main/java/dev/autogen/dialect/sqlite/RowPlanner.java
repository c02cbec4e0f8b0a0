package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.dialect.RowSql;
import dev.autogen.operation.DeleteRows;
import dev.autogen.operation.InsertRows;
import dev.autogen.operation.RemoveRows;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.UpdateRows;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.List;

/**
 * Plans changes of rows. SQLite looks at no foreign key while a migration runs, as a rebuild of a
 * table would else delete the rows that refer to it: what the keys would refuse is asked here.
 */
final class RowPlanner implements RowChange.RowVisitor<OperationPlanner.Planned> {
  private final PlanSteps steps;
  private final ForeignKeyCheck foreignKeys;
  private final Schema schema;
  private final RowSql sql = new RowSql(new SqliteDialect("3"));

  RowPlanner(PlanSteps steps, ForeignKeyCheck foreignKeys, Schema schema) {
    this.steps = steps;
    this.foreignKeys = foreignKeys;
    this.schema = schema;
  }

  void plan(RowChange change) throws SQLException {
    change.accept(this).run();
  }

  @Override
  public OperationPlanner.Planned insertRows(InsertRows operation) {
    return () -> {
      steps.addAll(sql.steps(operation));
      checked(operation.table(), operation.columns().stream().map(each -> each.name()).toList());
    };
  }

  @Override
  public OperationPlanner.Planned updateRows(UpdateRows operation) {
    return () -> {
      steps.addAll(sql.steps(operation));
      var set = operation.assignments().stream().map(each -> each.column().name()).toList();
      checked(operation.table(), set);
    };
  }

  /** The rows go to which the application could already have given others. */
  @Override
  public OperationPlanner.Planned removeRows(RemoveRows operation) {
    return () -> {
      steps.addAll(sql.steps(operation));
      foreignKeys.guard(operation.table().name().name());
    };
  }

  @Override
  public OperationPlanner.Planned deleteRows(DeleteRows operation) {
    return () -> {
      var where = operation.scope().where();
      for (var table : schema.tables()) {
        table.foreignKeys().stream()
            .filter(key -> key.references().equals(operation.table().name()))
            .forEach(key -> guard(table, key, where == null ? "true" : where));
      }
      steps.addAll(sql.steps(operation));
    };
  }

  private void checked(Table table, List<String> columns) throws SQLException {
    boolean refers =
        table.foreignKeys().stream()
            .anyMatch(key -> key.columns().stream().anyMatch(columns::contains));
    boolean isReferred =
        schema.tables().stream()
            .flatMap(each -> each.foreignKeys().stream())
            .anyMatch(key ->
                key.references().equals(table.name())
                    && key.referencedColumns().stream().anyMatch(columns::contains));
    if (refers || isReferred) {
      foreignKeys.guard(table.name().name());
    }
  }

  /** No row that stays refers to a row that goes. */
  private void guard(Table referring, ForeignKey key, String where) {
    var table = key.references();
    boolean self = referring.name().equals(table);
    var condition =
        "%s in (select %s from %s where (%s\n))%s"
            .formatted(
                SqliteDdl.list(key.columns()),
                String.join(
                    ", ", key.referencedColumns().stream().map(SqliteKeywords::quoted).toList()),
                quoted(table.name()),
                where,
                self ? " and (" + where + "\n) is not true" : "");
    steps.guard(
        RowsOf.table(steps.twin().table(referring.name().name())).where(condition),
        new Problem(
            "rows of %s refer to rows of %s that are to be deleted"
                .formatted(referring.name(), table),
            "a foreign key on %s says so, and on SQLite nothing is deleted along while a migration runs"
                .formatted(String.join(", ", key.columns())),
            "delete or change those rows of %s first, in the line before"
                .formatted(referring.name())));
  }
}
