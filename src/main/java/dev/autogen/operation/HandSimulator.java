package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.function.UnaryOperator;

/** The part of {@link Simulator} for what people write by hand. */
record HandSimulator(Schema schema) implements WrittenByHand.HandVisitor<Schema> {
  @Override
  public Schema renameEnumValue(RenameEnumValue operation) {
    return EnumValueRename.apply(schema, operation);
  }

  @Override
  public Schema renameView(RenameView operation) {
    var from = operation.from().name();
    return schema.withViews(
        Items.changed(schema.views(), from, each -> each.name(), old -> operation.to()));
  }

  @Override
  public Schema renameSchema(RenameSchema operation) {
    return SchemaRename.apply(schema, operation);
  }

  @Override
  public Schema useIndex(UseIndex operation) {
    var index = operation.index().name();
    return change(
        operation.table(),
        table -> TableChange.add(TableChange.dropIndex(table, index), operation.constraint()));
  }

  @Override
  public Schema releaseIndex(ReleaseIndex operation) {
    return change(
        operation.table(),
        table ->
            TableChange.add(TableChange.drop(table, operation.constraint()), operation.index()));
  }

  @Override
  public Schema setLockTimeout(SetLockTimeout operation) {
    return schema;
  }

  @Override
  public Schema changeRows(RowChange operation) {
    return schema;
  }

  private Schema change(QualifiedName name, UnaryOperator<Table> change) {
    return schema.withTables(Items.changed(schema.tables(), name, Table::name, change));
  }
}
