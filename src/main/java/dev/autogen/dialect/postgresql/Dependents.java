package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.schema.CheckConstraint;
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

/** What hangs on a column and is taken off and put back around a change that it would not survive. */
final class Dependents {
  private record Owned<T>(QualifiedName table, T item) {}

  private final Schema schema;
  private final ConstraintSql constraintSql;
  private final IndexSql indexSql;
  private final List<Owned<Constraint>> constraints = new ArrayList<>();
  private final List<Owned<Index>> indexes = new ArrayList<>();

  private Dependents(Schema schema, int version) {
    this.schema = schema;
    constraintSql = new ConstraintSql(version);
    indexSql = new IndexSql(version);
  }

  /** All that goes when the column is dropped. */
  static Dependents of(Schema schema, QualifiedName table, String column, int version) {
    var result = new Dependents(schema, version);
    schema.tables().forEach(other -> result.addReferences(other, table, column));
    schema.table(table).ifPresent(own -> result.add(own, each -> uses(each, column), column, false));
    return result;
  }

  /** Checks, predicates and index expressions alone: what holds constants of the column's type. */
  static Dependents withExpressions(Schema schema, QualifiedName table, String column, int version) {
    var result = new Dependents(schema, version);
    Predicate<Constraint> check = each -> each instanceof CheckConstraint && uses(each, column);
    schema.table(table).ifPresent(own -> result.add(own, check, column, true));
    return result;
  }

  List<Step> takenOff() {
    var steps = new Steps();
    // Foreign keys come last in a table, and must go before the keys they refer to.
    for (int i = constraints.size() - 1; i >= 0; i--) {
      var owned = constraints.get(i);
      steps.add(ConstraintNames.drop(schema, owned.table(), owned.item()));
    }
    indexes.forEach(owned -> steps.add(IndexSql.drop(owned.table(), owned.item())));
    return steps.list();
  }

  List<Step> putBack() {
    var steps = new Steps();
    indexes.forEach(owned -> steps.add(indexSql.create(owned.table(), owned.item())));
    constraints.forEach(
        owned ->
            steps.add(
                "ALTER TABLE %s ADD %s"
                    .formatted(
                        PostgresqlNames.quoted(owned.table()),
                        constraintSql.definition(owned.item()))));
    return steps.list();
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
        .forEach(index -> indexes.add(new Owned<>(table.name(), index)));
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
