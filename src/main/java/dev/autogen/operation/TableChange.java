package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** The changes to one table. */
final class TableChange {
  private TableChange() {}

  static Table add(Table table, Column column) {
    return table.withColumns(Items.added(table.columns(), column, Column::name));
  }

  static Table dropColumn(Table table, String name) {
    return table.withColumns(Items.removed(table.columns(), name, Column::name));
  }

  static Table alter(Table table, Column changed) {
    return table.withColumns(
        Items.changed(table.columns(), changed.name(), Column::name, old -> changed));
  }

  static Table add(Table table, Constraint constraint) {
    return table.withConstraints(Items.added(table.constraints(), constraint, each -> each.name()));
  }

  static Table drop(Table table, Constraint constraint) {
    return table.withConstraints(
        Items.removed(table.constraints(), constraint, UnaryOperator.identity()));
  }

  static Table replace(Table table, Constraint from, Constraint to) {
    return table.withConstraints(
        Items.changed(table.constraints(), from, UnaryOperator.identity(), old -> to));
  }

  static Table add(Table table, Index index) {
    return table.withIndexes(Items.added(table.indexes(), index, Index::name));
  }

  static Table dropIndex(Table table, String name) {
    return table.withIndexes(Items.removed(table.indexes(), name, Index::name));
  }

  static Table renameIndex(Table table, String from, String to) {
    return table.withIndexes(
        Items.changed(table.indexes(), from, Index::name, old -> old.withName(to)));
  }

  static Table retype(Table table, SqlType from, SqlType to) {
    return table.mapColumns(column -> column.withType(retyped(column.type(), from, to)));
  }

  private static SqlType retyped(SqlType type, SqlType from, SqlType to) {
    if (type instanceof SqlType.Array array) {
      return new SqlType.Array(retyped(array.element(), from, to));
    }
    return type.equals(from) ? to : type;
  }

  static List<String> renamed(List<String> columns, String from, String to) {
    return columns.stream().map(each -> each.equals(from) ? to : each).toList();
  }
}
