package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a schema is the project's business; the rest is on neither side of a comparison.
 * The history tables of other migration tools never are. With {@code include} patterns only what
 * fits one counts, and what fits an {@code exclude} pattern never does. A foreign key to a table
 * outside stays; what speaks of a column outside goes with the column, and a sequence with the
 * table that it is called after.
 */
public final class Scope {
  /** All that a model can be about. */
  public static final Scope EVERYTHING = new Scope(key -> List.of());

  private final Selection schemas;
  private final Selection tables;
  private final Selection columns;
  private final Selection indexes;
  private final Selection constraints;

  /**
   * A scope.
   *
   * @param patterns gives those of a key such as {@code exclude.tables}; empty where none are
   */
  public Scope(Function<String, List<String>> patterns) {
    schemas = Selection.of("schemas", patterns);
    tables = Selection.of("tables", patterns);
    columns = Selection.of("columns", patterns);
    indexes = Selection.of("indexes", patterns);
    constraints = Selection.of("constraints", patterns);
  }

  /** The part of {@code schema} that counts. */
  public Schema of(Schema schema) {
    return of(schema, schema);
  }

  /**
   * The part that counts.
   *
   * @param twins the other side of the comparison: a constraint or index that is excluded there by
   *     its name is excluded here under any name
   */
  public Schema of(Schema schema, Schema twins) {
    var kept =
        schema.tables().stream()
            .filter(this::holds)
            .map(table -> part(table, twins.table(table.name()).orElse(table)))
            .toList();
    return new Schema(
        kept,
        schema.sequences().stream().filter(each -> holdsSequence(each.name())).toList(),
        enumTypes(schema, kept),
        schema.views().stream().filter(each -> holds(each.name())).toList(),
        schema.objects());
  }

  /** The part of the model that counts; {@code twins} as in {@link #of(Schema, Schema)}. */
  public DesiredSchema of(DesiredSchema desired, Schema twins) {
    return desired.withSchema(of(desired.schema(), twins));
  }

  // The default schema has no name here, and nobody can leave it out but by its tables.
  private boolean holdsSchema(QualifiedName name) {
    return name.schema() == null || schemas.holds(name.schema());
  }

  private boolean holds(QualifiedName name) {
    return holdsSchema(name) && tables.holds(name.schema(), name.name());
  }

  private boolean holds(Table table) {
    return holds(table.name()) && !OtherTools.own(table);
  }

  private boolean holdsSequence(QualifiedName sequence) {
    var schema = sequence.schema();
    var name = sequence.name();
    var table = name.replaceFirst("(?i)(?<=.)_seq$", "");
    return holdsSchema(sequence)
        && (tables.holds(schema, name) || tables.holds(schema, table))
        && !tables.excluded().fit(schema, name)
        && !tables.excluded().fit(schema, table);
  }

  /** A type that only parts outside are made of is outside, too. */
  private List<EnumType> enumTypes(Schema schema, List<Table> kept) {
    var inside = typesOf(kept);
    var all = typesOf(schema.tables());
    return schema.enumTypes().stream()
        .filter(each -> holdsSchema(each.name()))
        .filter(each -> inside.contains(each.name()) || !all.contains(each.name()))
        .toList();
  }

  /** The enum types that columns of these tables are made of. */
  static Set<QualifiedName> typesOf(List<Table> tables) {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> typesOf(column.type()))
        .collect(Collectors.toSet());
  }

  private static Stream<QualifiedName> typesOf(SqlType type) {
    if (type instanceof SqlType.EnumReference reference) {
      return Stream.of(reference.name());
    }
    if (type instanceof SqlType.Array array) {
      return typesOf(array.element());
    }
    return type instanceof SqlType.PerDialect perDialect
        ? perDialect.types().values().stream().flatMap(Scope::typesOf)
        : Stream.empty();
  }

  private Table part(Table table, Table twin) {
    Predicate<String> isOutside = name -> !columns.holds(table.name(), name);
    var outside = table.columns().stream().map(Column::name).filter(isOutside).toList();
    return table
        .withColumns(
            table.columns().stream().filter(each -> !outside.contains(each.name())).toList())
        .withConstraints(
            table.constraints().stream()
                .filter(each -> Collections.disjoint(ColumnsOf.constraint(each), outside))
                .filter(each -> !isExcluded(each, table) && !hasExcludedTwin(each, twin))
                .toList())
        .withIndexes(
            table.indexes().stream()
                .filter(each -> Collections.disjoint(ColumnsOf.index(each), outside))
                .filter(each -> !isExcluded(each, table) && !hasExcludedTwin(each, twin))
                .toList());
  }

  private boolean isExcluded(Constraint constraint, Table table) {
    return !constraints.holds(table.name(), constraint.name());
  }

  private boolean isExcluded(Index index, Table table) {
    return !indexes.holds(table.name(), index.name());
  }

  private boolean hasExcludedTwin(Constraint constraint, Table twin) {
    return twin.constraints().stream()
        .filter(each -> isExcluded(each, twin))
        .anyMatch(each -> isSame(each, constraint));
  }

  private boolean hasExcludedTwin(Index index, Table twin) {
    return twin.indexes().stream()
        .filter(each -> isExcluded(each, twin))
        .anyMatch(each -> Structure.of(each).equals(Structure.of(index)));
  }

  /** A check is spelled differently by each side; what it speaks of is the same. */
  private static boolean isSame(Constraint one, Constraint other) {
    return one instanceof CheckConstraint && other instanceof CheckConstraint
        ? Structure.samePlace(one, other)
        : Structure.of(one).equals(Structure.of(other));
  }
}
