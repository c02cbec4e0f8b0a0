package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a column and is taken off and put back around a change that it would not survive.
 */
final class Dependents {
  private record Owned<T>(QualifiedName table, T item) {}

  private final Schema schema;
  private final int version;
  private final ConstraintSql constraintSql;
  private final IndexSql indexSql;
  private final List<Owned<Constraint>> constraints = new ArrayList<>();
  private final List<Owned<Index>> indexes = new ArrayList<>();
  private final List<Owned<Column>> computed = new ArrayList<>();

  private Dependents(Schema schema, int version) {
    this.schema = schema;
    this.version = version;
    constraintSql = new ConstraintSql(version);
    indexSql = new IndexSql(version);
  }

  /** All that goes when the column is dropped. */
  static Dependents of(Schema schema, QualifiedName table, String column, int version) {
    var result = new Dependents(schema, version);
    schema.tables().forEach(other -> result.addReferences(other, table, column));
    schema
        .table(table)
        .ifPresent(own -> result.add(own, each -> uses(each, column), column, false));
    return result;
  }

  /**
   * What computes from the column: checks, predicates, index expressions and computed columns, with
   * all that hangs on those. The server keeps them as they were understood with the column's old
   * type.
   */
  static Dependents withExpressions(
      Schema schema, QualifiedName table, String column, int version) {
    var result = new Dependents(schema, version);
    Predicate<Constraint> check = each -> each instanceof CheckConstraint && uses(each, column);
    schema.table(table).ifPresent(own -> result.addComputing(own, check, column));
    return result;
  }

  /** Computed columns alone: the server lets no column change its type under one. */
  static Dependents computed(Schema schema, QualifiedName table, String column, int version) {
    var result = new Dependents(schema, version);
    schema.table(table).ifPresent(own -> result.addComputed(own, column));
    return result;
  }

  private void addComputing(Table own, Predicate<Constraint> check, String column) {
    addComputed(own, column);
    add(own, check, column, true);
  }

  private void addComputed(Table own, String column) {
    for (var each : own.columns()) {
      var generated = each.generated();
      if (generated != null && SqlText.mentions(generated.expression(), column)) {
        computed.add(new Owned<>(own.name(), each));
        schema.tables().forEach(other -> addReferences(other, own.name(), each.name()));
        add(own, constraint -> uses(constraint, each.name()), each.name(), false);
      }
    }
  }

  /** All of it, but for what was taken off before. */
  List<Step> takenOff(PlanState state) {
    constraints.removeIf(each -> state.isGone(each.table(), each.item()));
    indexes.removeIf(each -> state.isGone(each.table(), each.item()));
    var steps = new Steps();
    // Foreign keys come last in a table, and must go before the keys they refer to.
    for (int i = constraints.size() - 1; i >= 0; i--) {
      var owned = constraints.get(i);
      steps.add(ConstraintNames.drop(schema, owned.table(), owned.item()));
    }
    indexes.forEach(owned -> steps.add(IndexSql.drop(owned.table(), owned.item())));
    computed.forEach(owned ->
        steps.add(
            "ALTER TABLE %s DROP COLUMN %s"
                .formatted(
                    PostgresqlNames.quoted(owned.table()),
                    PostgresqlNames.quoted(owned.item().name()))));
    return steps.list();
  }

  /** All of it, but for what the plan drops or replaces anyway. */
  List<Step> putBack(PlanState state) {
    constraints.removeIf(each -> isRemoved(each, state));
    indexes.removeIf(each -> isRemoved(each, state));
    var steps = new Steps();
    computed.forEach(owned -> steps.addAll(new TableSql(version).add(owned.table(), owned.item())));
    indexes.forEach(owned -> steps.add(indexSql.create(owned.table(), owned.item())));
    constraints.forEach(owned ->
        steps.add(
            "ALTER TABLE %s ADD %s"
                .formatted(
                    PostgresqlNames.quoted(owned.table()),
                    constraintSql.definition(owned.item()))));
    return steps.list();
  }

  private static boolean isRemoved(Owned<?> owned, PlanState state) {
    boolean removed = state.isRemovedLater(owned.table(), owned.item());
    if (removed) {
      state.gone(owned.table(), owned.item());
    }
    return removed;
  }

  private void add(
      Table table, Predicate<Constraint> constraint, String column, boolean expressionsOnly) {
    List<Owned<Constraint>> own = new ArrayList<>();
    table.constraints().stream()
        .filter(constraint)
        .map(each -> new Owned<>(table.name(), each))
        .filter(owned -> !constraints.contains(owned))
        .forEach(own::add);
    own.sort((a, b) -> a.item().kind().compareTo(b.item().kind()));
    constraints.addAll(0, own);
    table.indexes().stream()
        .filter(index -> expressionsOnly ? computesFrom(index, column) : uses(index, column))
        .map(index -> new Owned<>(table.name(), index))
        .filter(owned -> !indexes.contains(owned))
        .forEach(indexes::add);
  }

  private void addReferences(Table other, QualifiedName table, String column) {
    other.foreignKeys().stream()
        .filter(key -> key.references().equals(table) && key.referencedColumns().contains(column))
        .forEach(key -> constraints.add(new Owned<>(other.name(), key)));
  }

  private static boolean uses(Constraint constraint, String column) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> ((PrimaryKey) constraint).columns().contains(column);
      case UNIQUE -> ((UniqueConstraint) constraint).columns().contains(column);
      case CHECK -> SqlText.mentions(((CheckConstraint) constraint).expression(), column);
      case FOREIGN_KEY -> ((ForeignKey) constraint).columns().contains(column);
    };
  }

  private static boolean uses(Index index, String column) {
    return computesFrom(index, column)
        || index.include().contains(column)
        || index.parts().stream().anyMatch(part -> column.equals(part.column()));
  }

  private static boolean computesFrom(Index index, String column) {
    return mentions(index.predicate(), column)
        || index.parts().stream().map(IndexPart::expression).anyMatch(sql -> mentions(sql, column));
  }

  private static boolean mentions(@Nullable String sql, String column) {
    return sql != null && SqlText.mentions(sql, column);
  }
}
