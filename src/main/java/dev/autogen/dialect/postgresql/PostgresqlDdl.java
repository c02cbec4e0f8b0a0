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
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Each operation as statements for PostgreSQL, at one point of a plan. */
final class PostgresqlDdl implements Operation.Visitor<List<Step>> {
  private final int version;
  private final ConstraintSql constraints;
  private final Schema schema;
  private final Optional<String> serial;
  private final Predicate<Operation> isMentioned;

  /**
   * @param schema as it is before the operation
   * @param serial the sequence behind the column that is altered, if it is a serial
   * @param usesNewValues whether another operation of the plan uses a value that this one adds to an enum type
   */
  PostgresqlDdl(
      int version, Schema schema, Optional<String> serial, Predicate<Operation> usesNewValues) {
    this.version = version;
    this.constraints = new ConstraintSql(version);
    this.schema = schema;
    this.serial = serial;
    this.isMentioned = usesNewValues;
  }

  @Override
  public List<Step> createTable(CreateTable operation) {
    return new TableSql(version).create(operation.table());
  }

  @Override
  public List<Step> dropTable(DropTable operation) {
    return Steps.of("DROP TABLE " + quoted(operation.table().name()));
  }

  @Override
  public List<Step> renameTable(RenameTable operation) {
    return renamed("TABLE", operation.from(), operation.to());
  }

  @Override
  public List<Step> setTableComment(SetTableComment operation) {
    return Steps.of(TableSql.comment(operation.table(), operation.to()));
  }

  @Override
  public List<Step> addColumn(AddColumn operation) {
    return new TableSql(version).add(operation.table(), operation.column());
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
      var recreation = new ColumnRecreation(version, schema, operation);
      steps.addAll(recreation.steps());
      rest = recreation.rest();
    }
    return steps
        .addAll(new ColumnAlteration(new ColumnSql(version), rest, serial).steps())
        .list();
  }

  @Override
  public List<Step> renameColumn(RenameColumn operation) {
    return Steps.of(
        alter(operation.table())
            + "RENAME COLUMN %s TO %s".formatted(quoted(operation.from()), quoted(operation.to())));
  }

  @Override
  public List<Step> addConstraint(AddConstraint operation) {
    return Steps.of(
        alter(operation.table()) + "ADD " + constraints.definition(operation.constraint()));
  }

  @Override
  public List<Step> dropConstraint(DropConstraint operation) {
    return Steps.of(ConstraintNames.drop(schema, operation.table(), operation.constraint()));
  }

  @Override
  public List<Step> replaceConstraint(ReplaceConstraint operation) {
    return Steps.of(
        ConstraintNames.drop(schema, operation.table(), operation.from())
            + ", ADD "
            + constraints.definition(operation.to()));
  }

  @Override
  public List<Step> renameConstraint(RenameConstraint operation) {
    var from = ConstraintNames.of(schema, operation.table(), operation.from());
    var to = ConstraintNames.of(schema, operation.table(), operation.to());
    return Steps.of(
        alter(operation.table())
            + "RENAME CONSTRAINT %s TO %s".formatted(quoted(from), quoted(to)));
  }

  @Override
  public List<Step> createIndex(CreateIndex operation) {
    return Steps.of(new IndexSql(version).create(operation.table(), operation.index()));
  }

  @Override
  public List<Step> dropIndex(DropIndex operation) {
    return Steps.of(IndexSql.drop(operation.table(), operation.index()));
  }

  @Override
  public List<Step> renameIndex(RenameIndex operation) {
    var from = operation.table().withName(operation.from());
    return Steps.of(
        "ALTER INDEX %s RENAME TO %s".formatted(quoted(from), quoted(operation.to())));
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
    var steps = new Steps();
    SequenceSql.alter(operation.from(), operation.to()).forEach(steps::add);
    return steps.list();
  }

  @Override
  public List<Step> renameSequence(RenameSequence operation) {
    return renamed("SEQUENCE", operation.from(), operation.to());
  }

  @Override
  public List<Step> createEnumType(CreateEnumType operation) {
    return Steps.of(EnumSql.create(operation.type()));
  }

  @Override
  public List<Step> dropEnumType(DropEnumType operation) {
    return Steps.of("DROP TYPE " + quoted(operation.type().name()));
  }

  @Override
  public List<Step> alterEnumType(AlterEnumType operation) {
    return new EnumSql(version, schema).alter(operation, isMentioned.test(operation));
  }

  @Override
  public List<Step> renameEnumType(RenameEnumType operation) {
    return renamed("TYPE", operation.from(), operation.to());
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
    return Steps.of("CREATE SCHEMA " + quoted(operation.name()));
  }

  @Override
  public List<Step> dropSchema(DropSchema operation) {
    return Steps.of("DROP SCHEMA " + quoted(operation.name()));
  }

  @Override
  public List<Step> executeSql(ExecuteSql operation) {
    return Steps.of(operation.sql());
  }

  private static String alter(QualifiedName table) {
    return "ALTER TABLE " + quoted(table) + " ";
  }

  /** Into the other schema first, then the other name. */
  private static List<Step> renamed(String kind, QualifiedName from, QualifiedName to) {
    var steps = new Steps();
    var schema = to.schema();
    if (schema != null && !Objects.equals(from.schema(), schema)) {
      steps.add("ALTER %s %s SET SCHEMA %s".formatted(kind, quoted(from), quoted(schema)));
    }
    if (!from.name().equals(to.name())) {
      var moved = new QualifiedName(to.schema(), from.name());
      steps.add("ALTER %s %s RENAME TO %s".formatted(kind, quoted(moved), quoted(to.name())));
    }
    return steps.list();
  }
}
