package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.dialect.sqlite.OperationPlanner.Planned;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.ReleaseIndex;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSchema;
import dev.autogen.operation.RenameView;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.SetLockTimeout;
import dev.autogen.operation.Simulator;
import dev.autogen.operation.UseIndex;
import dev.autogen.operation.WrittenByHand;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.List;

/** Plans what people write by hand. */
final class HandPlanner implements WrittenByHand.HandVisitor<Planned> {
  private final PlanParts parts;
  private final Schema before;

  /**
   * Plans one operation.
   *
   * @param before the schema it starts from
   */
  HandPlanner(PlanParts parts, Schema before) {
    this.parts = parts;
    this.before = before;
  }

  /** SQLite has no enum types: the rows hold the text. */
  @Override
  public Planned renameEnumValue(RenameEnumValue operation) {
    return () -> {
      var after = Simulator.apply(before, List.of(operation));
      for (var table : before.tables()) {
        for (var column : table.columns()) {
          if (column.type().equals(new SqlType.EnumReference(operation.type()))) {
            rename(operation, table, column, after);
          }
        }
      }
    };
  }

  private void rename(RenameEnumValue operation, Table table, Column column, Schema after)
      throws SQLException {
    var name = OperationPlanner.plain(table.name());
    var changed =
        after.table(table.name()).flatMap(each -> each.column(column.name())).orElseThrow();
    if (!changed.equals(column)) {
      parts.columns().alter(new AlterColumn(table.name(), column, changed, null));
    }
    parts.pending().finish();
    parts
        .steps()
        .runUnseen(
            "update %1$s set %2$s = %3$s where %2$s = %4$s"
                .formatted(
                    quoted(name),
                    quoted(column.name()),
                    SqliteDdl.string(operation.to()),
                    SqliteDdl.string(operation.from())));
  }

  /** SQLite cannot rename a view: it is created anew. */
  @Override
  public Planned renameView(RenameView operation) {
    var from = OperationPlanner.plain(operation.from().name());
    OperationPlanner.plain(operation.to().name());
    return () -> {
      parts.pending().finish();
      parts.steps().run("drop view " + quoted(from));
      parts.steps().run(SqliteDdl.createView(operation.to()));
    };
  }

  @Override
  public Planned renameSchema(RenameSchema operation) {
    throw SqliteProblems.schema(new QualifiedName(operation.from(), "…"));
  }

  @Override
  public Planned useIndex(UseIndex operation) {
    var table = OperationPlanner.plain(operation.table());
    return () -> {
      parts.tables().dropIndex(table, operation.index().name());
      parts.constraints().add(table, operation.constraint());
    };
  }

  @Override
  public Planned releaseIndex(ReleaseIndex operation) {
    var table = OperationPlanner.plain(operation.table());
    return () -> {
      parts.constraints().drop(table, operation.constraint());
      parts.tables().createIndex(table, operation.index());
    };
  }

  /** The migration has the one lock there is. */
  @Override
  public Planned setLockTimeout(SetLockTimeout operation) {
    return () -> {};
  }

  @Override
  public Planned changeRows(RowChange operation) {
    OperationPlanner.plain(operation.table().name());
    return () -> {
      parts.pending().finish();
      new RowPlanner(parts.steps(), parts.foreignKeys(), before).plan(operation);
    };
  }
}
