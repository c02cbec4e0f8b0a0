package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.ReleaseIndex;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.UseIndex;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;

/** Constraints and indexes of tables that are there. */
final class ConstraintPlan {
  private final int version;
  private final ConstraintSql sql;
  private final PlanState state;

  ConstraintPlan(int version, PlanState state) {
    this.version = version;
    this.sql = new ConstraintSql(version);
    this.state = state;
  }

  List<Step> add(QualifiedName table, Constraint constraint) {
    return new Steps()
        .guard(new RowGuards(table, state).keeps(constraint))
        .add("ALTER TABLE %s ADD %s".formatted(quoted(table), sql.definition(constraint)))
        .list();
  }

  List<Step> drop(QualifiedName table, Constraint constraint) {
    if (state.wasGone(table, constraint)) {
      return List.of();
    }
    return new Steps()
        .add(drop(table, name(table, constraint)))
        .addAll(nullableAgain(table, constraint, List.of()))
        .list();
  }

  /**
   * The server makes the columns of a primary key not null, and leaves them so when the key goes.
   */
  private List<Step> nullableAgain(QualifiedName table, Constraint old, List<String> kept) {
    var steps = new Steps();
    if (old instanceof PrimaryKey key) {
      state.before().table(table).stream()
          .flatMap(own -> own.columns().stream())
          .filter(column -> column.nullable() && column.identityOptions() == null)
          .map(Column::name)
          .filter(column -> key.columns().contains(column) && !kept.contains(column))
          .forEach(column -> steps.add(nullable(table, column)));
    }
    return steps.list();
  }

  private String name(QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    return name != null ? name : ConstraintNames.of(state.before(), table, constraint);
  }

  private static String drop(QualifiedName table, String constraint) {
    return "ALTER TABLE %s DROP CONSTRAINT %s".formatted(quoted(table), quoted(constraint));
  }

  private static String nullable(QualifiedName table, String column) {
    return "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL".formatted(quoted(table), quoted(column));
  }

  /** In one statement, so that nobody sees the table without the rule. */
  List<Step> replace(ReplaceConstraint operation) {
    var table = operation.table();
    var from = operation.from();
    var to = operation.to();
    if (state.wasGone(table, from)) {
      return add(table, to);
    }
    if (to.name() != null && from.withName(to.name()).equals(to)) {
      return rename(table, from, to);
    }
    if (from.withValidated().equals(to)) {
      return validate(table, to);
    }
    var drop = drop(table, name(table, from));
    return new Steps()
        .guard(new RowGuards(table, state).keeps(to))
        .add(drop + ", ADD " + sql.definition(to))
        .addAll(
            nullableAgain(table, from, to instanceof PrimaryKey key ? key.columns() : List.of()))
        .list();
  }

  // https://www.postgresql.org/docs/current/sql-altertable.html: readers and writers go on.
  private List<Step> validate(QualifiedName table, Constraint constraint) {
    return new Steps()
        .guard(new RowGuards(table, state).keeps(constraint))
        .add(
            "ALTER TABLE %s VALIDATE CONSTRAINT %s"
                .formatted(quoted(table), quoted(name(table, constraint))))
        .list();
  }

  List<Step> rename(QualifiedName table, Constraint from, Constraint to) {
    var old = ConstraintNames.of(state.before(), table, from);
    var changed = ConstraintNames.of(state.after(), table, to);
    return old.equals(changed) ? List.of() : Steps.of(rename(table, old, changed));
  }

  List<Step> createIndex(CreateIndex operation) {
    var table = operation.table();
    var index = operation.index();
    var create = new IndexSql(version).create(operation);
    var steps = new Steps().guard(new RowGuards(table, state).keeps(index));
    return operation.concurrently()
        ? steps.addAll(List.of(ConcurrentIndex.created(table, index, create))).list()
        : steps.add(create).list();
  }

  List<Step> dropIndex(DropIndex operation) {
    var table = operation.table();
    var index = operation.index();
    if (state.wasGone(table, index)) {
      return List.of();
    }
    return operation.concurrently()
        ? List.of(ConcurrentIndex.dropped(table, index))
        : Steps.of(IndexSql.drop(table, index));
  }

  /** The constraint has a name even when nobody gave it one: it would get the index's. */
  List<Step> useIndex(UseIndex operation) {
    var table = operation.table();
    var constraint = operation.constraint();
    var name = ConstraintNames.of(state.after(), table, constraint);
    return Steps.of(
        "ALTER TABLE %s ADD CONSTRAINT %s %s USING INDEX %s%s"
            .formatted(
                quoted(table),
                quoted(name),
                constraint instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE",
                quoted(operation.index().name()),
                constraint instanceof UniqueConstraint unique
                    ? ConstraintSql.deferrability(unique.deferrability())
                    : ""));
  }

  List<Step> releaseIndex(ReleaseIndex operation) {
    return new Steps()
        .addAll(drop(operation.table(), operation.constraint()))
        .add(new IndexSql(version).create(operation.table(), operation.index()))
        .list();
  }

  /**
   * Names that the database made of the names of table and columns follow when those change: the
   * rule by which an unnamed constraint is found again stays true.
   */
  List<Step> followingRename(QualifiedName from, QualifiedName to) {
    var before = state.before().table(from).orElseThrow();
    var named = ConstraintNames.named(before).constraints();
    var renamed = ConstraintNames.named(state.after().table(to).orElseThrow()).constraints();
    var steps = new Steps();
    for (int i = 0; i < named.size(); i++) {
      var old = Objects.requireNonNull(named.get(i).name());
      var changed = Objects.requireNonNull(renamed.get(i).name());
      if (before.constraints().get(i).name() == null && !old.equals(changed)) {
        steps.add(rename(to, old, changed));
      }
    }
    return steps.list();
  }

  private static String rename(QualifiedName table, String from, String to) {
    return "ALTER TABLE %s RENAME CONSTRAINT %s TO %s"
        .formatted(quoted(table), quoted(from), quoted(to));
  }
}
