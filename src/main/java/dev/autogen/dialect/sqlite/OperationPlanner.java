package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

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
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Plans one operation: what it gives, when run, adds steps or gathers changes. */
final class OperationPlanner implements Operation.Visitor<OperationPlanner.Planned> {
  private static final Set<String> CHANGES_SCHEMA = Set.of("create", "alter", "drop");

  private final PlanSteps steps;
  private final PendingTables pending;
  private final TableChanges tables;
  private final ColumnChanges columns;
  private final ConstraintChanges constraints;
  private final PlanParts parts;
  private final Supplier<Schema> before;

  /** What is to be done for an operation. */
  @FunctionalInterface
  interface Planned {
    void run() throws SQLException;
  }

  /**
   * Plans one operation after the other.
   *
   * @param before gives the schema that the operation in work starts from
   */
  OperationPlanner(PlanParts parts, Supplier<Schema> before) {
    this.parts = parts;
    this.before = before;
    this.steps = parts.steps();
    this.pending = parts.pending();
    this.tables = parts.tables();
    this.columns = parts.columns();
    this.constraints = parts.constraints();
  }

  @Override
  public Planned createTable(CreateTable operation) {
    plain(operation.table().name());
    operation.table().constraints().forEach(OperationPlanner::requirePlain);
    return () -> tables.create(operation.table());
  }

  @Override
  public Planned dropTable(DropTable operation) {
    return () -> tables.drop(plain(operation.table().name()));
  }

  @Override
  public Planned renameTable(RenameTable operation) {
    return () -> tables.rename(plain(operation.from()), plain(operation.to()));
  }

  /** SQLite keeps no comments. */
  @Override
  public Planned setTableComment(SetTableComment operation) {
    return () -> plain(operation.table());
  }

  @Override
  public Planned addColumn(AddColumn operation) {
    plain(operation.table());
    return () -> columns.add(operation);
  }

  @Override
  public Planned dropColumn(DropColumn operation) {
    plain(operation.table());
    return () -> columns.drop(operation);
  }

  @Override
  public Planned alterColumn(AlterColumn operation) {
    plain(operation.table());
    return () -> columns.alter(operation);
  }

  @Override
  public Planned renameColumn(RenameColumn operation) {
    plain(operation.table());
    return () -> columns.rename(operation);
  }

  @Override
  public Planned addConstraint(AddConstraint operation) {
    requirePlain(operation.constraint());
    return () -> constraints.add(plain(operation.table()), operation.constraint());
  }

  @Override
  public Planned dropConstraint(DropConstraint operation) {
    return () -> constraints.drop(plain(operation.table()), operation.constraint());
  }

  @Override
  public Planned replaceConstraint(ReplaceConstraint operation) {
    requirePlain(operation.to());
    return () -> constraints.replace(plain(operation.table()), operation.from(), operation.to());
  }

  @Override
  public Planned renameConstraint(RenameConstraint operation) {
    return () -> constraints.rename(plain(operation.table()), operation.from(), operation.to());
  }

  @Override
  public Planned createIndex(CreateIndex operation) {
    return () -> tables.createIndex(plain(operation.table()), operation.index());
  }

  @Override
  public Planned dropIndex(DropIndex operation) {
    return () -> tables.dropIndex(plain(operation.table()), operation.index().name());
  }

  @Override
  public Planned renameIndex(RenameIndex operation) {
    return () -> tables.renameIndex(plain(operation.table()), operation.from(), operation.to());
  }

  @Override
  public Planned createSequence(CreateSequence operation) {
    plain(operation.sequence().name());
    return () -> SqliteDdl.createSequence(operation.sequence()).forEach(steps::run);
  }

  @Override
  public Planned dropSequence(DropSequence operation) {
    return () -> steps.run("drop table " + quoted(plain(operation.sequence().name())));
  }

  /** The table behind a sequence holds the next value and nothing else. */
  @Override
  public Planned alterSequence(AlterSequence operation) {
    return () -> plain(operation.to().name());
  }

  @Override
  public Planned renameSequence(RenameSequence operation) {
    return () -> tables.rename(plain(operation.from()), plain(operation.to()));
  }

  /** SQLite has no enum types: their columns are text. */
  @Override
  public Planned createEnumType(CreateEnumType operation) {
    return () -> plain(operation.type().name());
  }

  @Override
  public Planned dropEnumType(DropEnumType operation) {
    return () -> plain(operation.type().name());
  }

  @Override
  public Planned alterEnumType(AlterEnumType operation) {
    return () -> plain(operation.to().name());
  }

  @Override
  public Planned renameEnumType(RenameEnumType operation) {
    return () -> plain(operation.to());
  }

  @Override
  public Planned createView(CreateView operation) {
    plain(operation.view().name());
    return () -> {
      pending.finish();
      steps.run(SqliteDdl.createView(operation.view()));
    };
  }

  @Override
  public Planned dropView(DropView operation) {
    return () -> {
      pending.finish();
      steps.run("drop view " + quoted(plain(operation.view().name())));
    };
  }

  @Override
  public Planned createObject(CreateObject operation) {
    return () -> {
      pending.finish();
      operation.object().create().forEach(this::runRaw);
    };
  }

  @Override
  public Planned dropObject(DropObject operation) {
    return () -> {
      pending.finish();
      operation.object().drop().forEach(this::runRaw);
    };
  }

  @Override
  public Planned createSchema(CreateSchema operation) {
    throw SqliteProblems.schema(operation.name());
  }

  @Override
  public Planned dropSchema(DropSchema operation) {
    throw SqliteProblems.schema(operation.name());
  }

  @Override
  public Planned writtenByHand(WrittenByHand operation) {
    return operation.accept(new HandPlanner(parts, before.get()));
  }

  @Override
  public Planned executeSql(ExecuteSql operation) {
    return () -> {
      pending.finish();
      runRaw(operation.sql());
    };
  }

  // What moves rows, or reaches for files, is no business of the twin.
  private void runRaw(String sql) {
    var tokens = SqliteTokenizer.significant(sql);
    boolean seen = !tokens.isEmpty() && CHANGES_SCHEMA.stream().anyMatch(tokens.get(0)::is);
    if (seen) {
      steps.run(sql);
    } else {
      steps.runUnseen(sql);
    }
  }

  static String plain(QualifiedName name) {
    if (name.schema() != null) {
      throw SqliteProblems.schema(name);
    }
    return name.name();
  }

  private static void requirePlain(Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      plain(key.references());
    }
  }
}
