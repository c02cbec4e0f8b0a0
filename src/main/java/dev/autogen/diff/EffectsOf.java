package dev.autogen.diff;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.SetTableComment;
import dev.autogen.operation.WrittenByHand;
import dev.autogen.schema.QualifiedName;
import java.util.Set;

/** The effects of each kind of operation. */
final class EffectsOf implements Operation.Visitor<Effects> {

  @Override
  public Effects createTable(CreateTable operation) {
    var table = operation.table();
    return Effects.none().creating(Things.ofTable(table), Things.usedByTable(table));
  }

  @Override
  public Effects dropTable(DropTable operation) {
    var table = operation.table();
    return Effects.none().dropping(Things.ofTable(table), Things.usedByTable(table));
  }

  @Override
  public Effects renameTable(RenameTable operation) {
    return Effects.none()
        .creating(relation(operation.to(), Things.table(operation.to())), Set.of())
        .dropping(relation(operation.from(), Things.table(operation.from())), Set.of());
  }

  @Override
  public Effects setTableComment(SetTableComment operation) {
    return Effects.none().creating(Set.of(), Set.of(Things.table(operation.table())));
  }

  @Override
  public Effects addColumn(AddColumn operation) {
    var table = operation.table();
    var column = operation.column();
    return Effects.none()
        .creating(Set.of(Things.column(table, column.name())), Things.usedByColumn(table, column));
  }

  @Override
  public Effects dropColumn(DropColumn operation) {
    var table = operation.table();
    var column = operation.column();
    return Effects.none()
        .dropping(Set.of(Things.column(table, column.name())), Things.usedByColumn(table, column));
  }

  /**
   * Who used the column lets go first, who will use it comes after; a new default or comment
   * disturbs nobody.
   */
  @Override
  public Effects alterColumn(AlterColumn operation) {
    var table = operation.table();
    Set<String> column =
        disturbs(operation)
            ? Set.of(Things.column(table, operation.to().name()))
            : Set.<String>of();
    return Effects.none()
        .creating(column, Things.usedByColumn(table, operation.to()))
        .dropping(column, Things.usedByColumn(table, operation.from()));
  }

  private static boolean disturbs(AlterColumn operation) {
    var from = operation.from().withDefault(null).withComment(null).withIdentity(null);
    var to = operation.to().withDefault(null).withComment(null).withIdentity(null);
    return !from.equals(to);
  }

  @Override
  public Effects renameColumn(RenameColumn operation) {
    var table = operation.table();
    return Effects.none()
        .creating(Set.of(Things.column(table, operation.to())), Set.of(Things.table(table)))
        .dropping(Set.of(Things.column(table, operation.from())), Set.of());
  }

  @Override
  public Effects addConstraint(AddConstraint operation) {
    var table = operation.table();
    var added = operation.constraint();
    return Effects.none()
        .creating(Things.ofConstraint(table, added), Things.usedByConstraint(table, added));
  }

  @Override
  public Effects dropConstraint(DropConstraint operation) {
    var table = operation.table();
    var dropped = operation.constraint();
    return Effects.none()
        .dropping(Things.ofConstraint(table, dropped), Things.usedByConstraint(table, dropped));
  }

  @Override
  public Effects replaceConstraint(ReplaceConstraint operation) {
    var table = operation.table();
    var from = operation.from();
    var to = operation.to();
    return Effects.none()
        .creating(Things.ofConstraint(table, to), Things.usedByConstraint(table, to))
        .dropping(Things.ofConstraint(table, from), Things.usedByConstraint(table, from));
  }

  @Override
  public Effects renameConstraint(RenameConstraint operation) {
    var table = operation.table();
    return Effects.none()
        .creating(Things.ofConstraint(table, operation.to()), Set.of())
        .dropping(Things.ofConstraint(table, operation.from()), Set.of());
  }

  @Override
  public Effects createIndex(CreateIndex operation) {
    var table = operation.table();
    var index = operation.index();
    return Effects.none()
        .creating(
            Set.of(Things.relation(table.withName(index.name()))),
            Things.usedByIndex(table, index));
  }

  @Override
  public Effects dropIndex(DropIndex operation) {
    var table = operation.table();
    var index = operation.index();
    return Effects.none()
        .dropping(
            Set.of(Things.relation(table.withName(index.name()))),
            Things.usedByIndex(table, index));
  }

  @Override
  public Effects renameIndex(RenameIndex operation) {
    var table = operation.table();
    return Effects.none()
        .creating(Set.of(Things.relation(table.withName(operation.to()))), Set.of())
        .dropping(Set.of(Things.relation(table.withName(operation.from()))), Set.of());
  }

  @Override
  public Effects createSequence(CreateSequence operation) {
    var name = operation.sequence().name();
    return Effects.none().creating(relation(name, Things.sequence(name)), Set.of());
  }

  @Override
  public Effects dropSequence(DropSequence operation) {
    var name = operation.sequence().name();
    return Effects.none().dropping(relation(name, Things.sequence(name)), Set.of());
  }

  @Override
  public Effects alterSequence(AlterSequence operation) {
    return Effects.none();
  }

  @Override
  public Effects renameSequence(RenameSequence operation) {
    return Effects.none()
        .creating(relation(operation.to(), Things.sequence(operation.to())), Set.of())
        .dropping(relation(operation.from(), Things.sequence(operation.from())), Set.of());
  }

  @Override
  public Effects createEnumType(CreateEnumType operation) {
    return Effects.none().creating(Set.of(Things.type(operation.type().name())), Set.of());
  }

  @Override
  public Effects dropEnumType(DropEnumType operation) {
    return Effects.none().dropping(Set.of(Things.type(operation.type().name())), Set.of());
  }

  /** New columns may want the new values; columns that go should go before values do. */
  @Override
  public Effects alterEnumType(AlterEnumType operation) {
    var type = Set.of(Things.type(operation.to().name()));
    return Effects.none().creating(type, Set.of());
  }

  @Override
  public Effects renameEnumType(RenameEnumType operation) {
    return Effects.none()
        .creating(Set.of(Things.type(operation.to())), Set.of())
        .dropping(Set.of(Things.type(operation.from())), Set.of());
  }

  @Override
  public Effects createView(CreateView operation) {
    var name = operation.view().name();
    return Effects.none().creating(relation(name, Things.table(name)), Set.of());
  }

  @Override
  public Effects dropView(DropView operation) {
    var name = operation.view().name();
    return Effects.none().dropping(relation(name, Things.table(name)), Set.of());
  }

  @Override
  public Effects createObject(CreateObject operation) {
    var created = Things.ofStatements(operation.object().create());
    return Effects.none().creating(created, Set.of());
  }

  @Override
  public Effects dropObject(DropObject operation) {
    var dropped = Things.ofStatements(operation.object().create());
    return Effects.none().dropping(dropped, Set.of());
  }

  @Override
  public Effects createSchema(CreateSchema operation) {
    return Effects.none();
  }

  @Override
  public Effects dropSchema(DropSchema operation) {
    return Effects.none();
  }

  /** No difference gives one, so none is put in order. */
  @Override
  public Effects writtenByHand(WrittenByHand operation) {
    return Effects.none();
  }

  @Override
  public Effects executeSql(ExecuteSql operation) {
    return Effects.none();
  }

  private static Set<String> relation(QualifiedName name, String thing) {
    return Set.of(Things.relation(name), thing);
  }
}
