package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Applies operations to a schema in memory: what a migration leaves behind, without a database.
 *
 * <p>An operation on something that is not there is a broken invariant ({@link
 * IllegalStateException}); whoever takes operations from people looks first.
 */
public final class Simulator implements Operation.Visitor<Schema> {
  private final Schema schema;

  private Simulator(Schema schema) {
    this.schema = schema;
  }

  /** {@code schema} after {@code operations}, in their order. */
  public static Schema apply(Schema schema, List<Operation> operations) {
    var result = schema;
    for (var operation : operations) {
      result = operation.accept(new Simulator(result));
    }
    return result;
  }

  @Override
  public Schema createTable(CreateTable operation) {
    return schema.withTables(Items.added(schema.tables(), operation.table(), Table::name));
  }

  @Override
  public Schema dropTable(DropTable operation) {
    var name = operation.table().name();
    return schema.withTables(Items.removed(schema.tables(), name, Table::name));
  }

  @Override
  public Schema renameTable(RenameTable operation) {
    var renamed = change(operation.from(), table -> table.withName(operation.to()));
    return TableReferences.renamed(renamed, operation.from(), operation.to());
  }

  @Override
  public Schema setTableComment(SetTableComment operation) {
    return change(operation.table(), table -> table.withComment(operation.to()));
  }

  @Override
  public Schema addColumn(AddColumn operation) {
    return change(operation.table(), table -> TableChange.add(table, operation.column()));
  }

  @Override
  public Schema dropColumn(DropColumn operation) {
    var name = operation.column().name();
    return change(operation.table(), table -> TableChange.dropColumn(table, name));
  }

  @Override
  public Schema alterColumn(AlterColumn operation) {
    return change(operation.table(), table -> TableChange.alter(table, operation.to()));
  }

  @Override
  public Schema renameColumn(RenameColumn operation) {
    return ColumnRename.apply(schema, operation);
  }

  @Override
  public Schema addConstraint(AddConstraint operation) {
    return change(operation.table(), table -> TableChange.add(table, operation.constraint()));
  }

  @Override
  public Schema dropConstraint(DropConstraint operation) {
    return change(operation.table(), table -> TableChange.drop(table, operation.constraint()));
  }

  @Override
  public Schema replaceConstraint(ReplaceConstraint operation) {
    return change(
        operation.table(), table -> TableChange.replace(table, operation.from(), operation.to()));
  }

  @Override
  public Schema renameConstraint(RenameConstraint operation) {
    return change(
        operation.table(), table -> TableChange.replace(table, operation.from(), operation.to()));
  }

  @Override
  public Schema createIndex(CreateIndex operation) {
    return change(operation.table(), table -> TableChange.add(table, operation.index()));
  }

  @Override
  public Schema dropIndex(DropIndex operation) {
    return change(
        operation.table(), table -> TableChange.dropIndex(table, operation.index().name()));
  }

  @Override
  public Schema renameIndex(RenameIndex operation) {
    return change(
        operation.table(),
        table -> TableChange.renameIndex(table, operation.from(), operation.to()));
  }

  @Override
  public Schema createSequence(CreateSequence operation) {
    return schema.withSequences(
        Items.added(schema.sequences(), operation.sequence(), each -> each.name()));
  }

  @Override
  public Schema dropSequence(DropSequence operation) {
    var name = operation.sequence().name();
    return schema.withSequences(Items.removed(schema.sequences(), name, each -> each.name()));
  }

  @Override
  public Schema alterSequence(AlterSequence operation) {
    return schema.withSequences(
        Items.changed(
            schema.sequences(), operation.to().name(), each -> each.name(), old -> operation.to()));
  }

  @Override
  public Schema renameSequence(RenameSequence operation) {
    return schema.withSequences(
        Items.changed(
            schema.sequences(),
            operation.from(),
            each -> each.name(),
            old -> old.withName(operation.to())));
  }

  @Override
  public Schema createEnumType(CreateEnumType operation) {
    return schema.withEnumTypes(
        Items.added(schema.enumTypes(), operation.type(), each -> each.name()));
  }

  @Override
  public Schema dropEnumType(DropEnumType operation) {
    var name = operation.type().name();
    return schema.withEnumTypes(Items.removed(schema.enumTypes(), name, each -> each.name()));
  }

  @Override
  public Schema alterEnumType(AlterEnumType operation) {
    return schema.withEnumTypes(
        Items.changed(
            schema.enumTypes(), operation.to().name(), each -> each.name(), old -> operation.to()));
  }

  @Override
  public Schema renameEnumType(RenameEnumType operation) {
    var from = new SqlType.EnumReference(operation.from());
    var to = new SqlType.EnumReference(operation.to());
    var types =
        Items.changed(
            schema.enumTypes(),
            operation.from(),
            each -> each.name(),
            old -> old.withName(operation.to()));
    return schema.withEnumTypes(types).mapTables(table -> TableChange.retype(table, from, to));
  }

  @Override
  public Schema createView(CreateView operation) {
    return schema.withViews(Items.added(schema.views(), operation.view(), each -> each.name()));
  }

  @Override
  public Schema dropView(DropView operation) {
    var name = operation.view().name();
    return schema.withViews(Items.removed(schema.views(), name, each -> each.name()));
  }

  @Override
  public Schema createObject(CreateObject operation) {
    return schema.withObjects(
        Items.added(schema.objects(), operation.object(), each -> each.name()));
  }

  @Override
  public Schema dropObject(DropObject operation) {
    var name = operation.object().name();
    return schema.withObjects(Items.removed(schema.objects(), name, each -> each.name()));
  }

  /** Schemas are no part of the model; the tables in them are. */
  @Override
  public Schema createSchema(CreateSchema operation) {
    return schema;
  }

  @Override
  public Schema dropSchema(DropSchema operation) {
    return schema;
  }

  @Override
  public Schema writtenByHand(WrittenByHand operation) {
    return operation.accept(new HandSimulator(schema));
  }

  /** What nobody declared about raw SQL is unknown here; the recorder tells of it. */
  @Override
  public Schema executeSql(ExecuteSql operation) {
    var effect = operation.effect();
    return effect == null ? schema : apply(schema, effect);
  }

  private Schema change(QualifiedName name, UnaryOperator<Table> change) {
    return schema.withTables(Items.changed(schema.tables(), name, Table::name, change));
  }
}
