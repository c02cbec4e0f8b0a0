package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
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
import java.util.List;
import java.util.Optional;

/** Each operation as steps for PostgreSQL, at one point of a plan. */
final class PostgresqlDdl implements Operation.Visitor<List<Step>> {
  private final int version;
  private final PlanState state;
  private final TableSql tables;
  private final ConstraintPlan constraints;
  private final Optional<String> serial;

  /**
   * @param serial the sequence behind the column that is altered, if it is a serial
   */
  PostgresqlDdl(int version, PlanState state, Optional<String> serial) {
    this.version = version;
    this.state = state;
    this.tables = new TableSql(version);
    this.constraints = new ConstraintPlan(version, state);
    this.serial = serial;
  }

  @Override
  public List<Step> createTable(CreateTable operation) {
    state.created(operation.table().name());
    return tables.create(operation.table());
  }

  @Override
  public List<Step> dropTable(DropTable operation) {
    var steps = new Steps();
    var name = operation.table().name();
    state.pointingTo(name).forEach(each -> steps.guard(Optional.of(each.guard(name))));
    state
        .droppedLater(name)
        .forEach(each -> steps.addAll(constraints.drop(each.table(), each.key())));
    return steps.add("DROP TABLE " + quoted(name)).list();
  }

  @Override
  public List<Step> renameTable(RenameTable operation) {
    var steps = new Steps().addAll(Renaming.of("TABLE", operation.from(), operation.to()));
    state.renamed(operation.from(), operation.to());
    return steps.addAll(constraints.followingRename(operation.from(), operation.to())).list();
  }

  @Override
  public List<Step> setTableComment(SetTableComment operation) {
    return Steps.of(TableSql.comment(operation.table(), operation.to()));
  }

  @Override
  public List<Step> addColumn(AddColumn operation) {
    var table = operation.table();
    var steps =
        new Steps()
            .guard(new RowGuards(table, state).takes(operation.column()))
            .addAll(tables.add(table, operation.column()))
            .list();
    state.added(table, operation.column());
    return steps;
  }

  @Override
  public List<Step> dropColumn(DropColumn operation) {
    return Steps.of(alter(operation.table()) + "DROP COLUMN " + quoted(operation.column().name()));
  }

  @Override
  public List<Step> alterColumn(AlterColumn operation) {
    var steps = new Steps();
    var rest = operation;
    if (ColumnRecreation.isNeeded(operation)) {
      var recreation = new ColumnRecreation(version, state, operation);
      steps.addAll(recreation.steps());
      rest = recreation.rest();
    }
    return steps.addAll(new ColumnAlteration(version, state, rest, serial).steps()).list();
  }

  @Override
  public List<Step> renameColumn(RenameColumn operation) {
    var table = operation.table();
    return new Steps()
        .add(
            alter(table)
                + "RENAME COLUMN %s TO %s"
                    .formatted(quoted(operation.from()), quoted(operation.to())))
        .addAll(constraints.followingRename(table, table))
        .list();
  }

  @Override
  public List<Step> addConstraint(AddConstraint operation) {
    return constraints.add(operation.table(), operation.constraint());
  }

  @Override
  public List<Step> dropConstraint(DropConstraint operation) {
    return constraints.drop(operation.table(), operation.constraint());
  }

  @Override
  public List<Step> replaceConstraint(ReplaceConstraint operation) {
    return constraints.replace(operation);
  }

  @Override
  public List<Step> renameConstraint(RenameConstraint operation) {
    return constraints.rename(operation.table(), operation.from(), operation.to());
  }

  @Override
  public List<Step> createIndex(CreateIndex operation) {
    return constraints.createIndex(operation);
  }

  @Override
  public List<Step> dropIndex(DropIndex operation) {
    return constraints.dropIndex(operation);
  }

  @Override
  public List<Step> renameIndex(RenameIndex operation) {
    var from = operation.table().withName(operation.from());
    return Steps.of("ALTER INDEX %s RENAME TO %s".formatted(quoted(from), quoted(operation.to())));
  }

  @Override
  public List<Step> createSequence(CreateSequence operation) {
    return Steps.of(SequenceSql.create(operation.sequence()));
  }

  @Override
  public List<Step> dropSequence(DropSequence operation) {
    return Steps.of("DROP SEQUENCE " + quoted(operation.sequence().name()));
  }

  @Override
  public List<Step> alterSequence(AlterSequence operation) {
    return SequenceSql.alter(operation.from(), operation.to());
  }

  @Override
  public List<Step> renameSequence(RenameSequence operation) {
    return Renaming.of("SEQUENCE", operation.from(), operation.to());
  }

  @Override
  public List<Step> createEnumType(CreateEnumType operation) {
    return EnumSql.create(operation.type());
  }

  @Override
  public List<Step> dropEnumType(DropEnumType operation) {
    return EnumSql.drop(operation.type());
  }

  @Override
  public List<Step> alterEnumType(AlterEnumType operation) {
    return new EnumSql(version, state).alter(operation);
  }

  @Override
  public List<Step> renameEnumType(RenameEnumType operation) {
    return Renaming.of("TYPE", operation.from(), operation.to());
  }

  @Override
  public List<Step> createView(CreateView operation) {
    var view = operation.view();
    return Steps.of("CREATE VIEW %s AS %s".formatted(quoted(view.name()), view.query()));
  }

  @Override
  public List<Step> dropView(DropView operation) {
    return Steps.of("DROP VIEW " + quoted(operation.view().name()));
  }

  @Override
  public List<Step> createObject(CreateObject operation) {
    return Steps.of(operation.object().create().toArray(String[]::new));
  }

  @Override
  public List<Step> dropObject(DropObject operation) {
    return Steps.of(operation.object().drop().toArray(String[]::new));
  }

  @Override
  public List<Step> createSchema(CreateSchema operation) {
    return Steps.of("CREATE SCHEMA IF NOT EXISTS " + quoted(operation.name()));
  }

  @Override
  public List<Step> dropSchema(DropSchema operation) {
    return new Steps()
        .guard(Optional.of(RowGuards.schemaHoldsNothing(operation.name())))
        .add("DROP SCHEMA " + quoted(operation.name()))
        .list();
  }

  @Override
  public List<Step> writtenByHand(WrittenByHand operation) {
    return operation.accept(new HandDdl(version, constraints, state));
  }

  @Override
  public List<Step> executeSql(ExecuteSql operation) {
    state.executedSql();
    return Steps.of(operation.sql());
  }

  private static String alter(QualifiedName table) {
    return "ALTER TABLE " + quoted(table) + " ";
  }
}
