package dev.autogen.entity;

import dev.autogen.entity.BootSchema.ColumnKey;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.KeyOrder;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.model.naming.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How the mapping writes the names of tables and columns, for a database that keeps their case.
 * Hibernate looks them up by case there when it validates.
 */
final class Spelling {
  private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
  private final Map<String, Set<QualifiedName>> namesakes = new HashMap<>();
  private final Map<ColumnKey, String> columns = new HashMap<>();

  /** Remembers the names of a table and its columns, by what they are folded to. */
  void add(org.hibernate.mapping.Table table, @Nullable Identifier defaultSchema) {
    var folded = DatabaseNames.of(table, defaultSchema);
    tables.put(folded, folded.withName(table.getName()));
    namesakes.computeIfAbsent(folded.name(), name -> new HashSet<>()).add(folded);
    table
        .getColumns()
        .forEach(column ->
            columns.put(new ColumnKey(folded, DatabaseNames.of(column)), column.getName()));
  }

  /** The schema with every name as it was written. */
  DesiredSchema of(DesiredSchema desired) {
    var schema = desired.schema();
    var spelled =
        schema
            .mapTables(this::table)
            .withSequences(
                schema.sequences().stream().map(each -> each.withName(table(each.name()))).toList())
            .withViews(
                schema.views().stream()
                    .map(each -> new View(table(each.name()), each.query()))
                    .toList());
    var implicit =
        desired.implicitNames().stream()
            .map(each -> new ImplicitName(table(each.table()), each.name()))
            .collect(Collectors.toSet());
    var orders =
        desired.keyOrders().stream()
            .map(each -> new KeyOrder(table(each.table()), columns(each.table(), each.columns())))
            .collect(Collectors.toSet());
    var computed =
        desired.computed().stream()
            .map(each -> new ColumnName(table(each.table()), column(each.table(), each.column())))
            .collect(Collectors.toSet());
    return new DesiredSchema(spelled, implicit, orders, computed);
  }

  private Table table(Table table) {
    var folded = table.name();
    return table
        .mapColumns(column -> column.withName(column(folded, column.name())))
        .mapConstraints(constraint -> constraint(folded, constraint))
        .mapIndexes(index -> index(folded, index))
        .withName(table(folded));
  }

  private Constraint constraint(QualifiedName table, Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY ->
          new PrimaryKey(constraint.name(), columns(table, ((PrimaryKey) constraint).columns()));
      case UNIQUE -> {
        var unique = (UniqueConstraint) constraint;
        yield unique.withColumns(columns(table, unique.columns()));
      }
      case FOREIGN_KEY -> foreignKey(table, (ForeignKey) constraint);
      case CHECK -> constraint;
    };
  }

  private ForeignKey foreignKey(QualifiedName table, ForeignKey key) {
    return new ForeignKey(
        key.name(),
        columns(table, key.columns()),
        table(key.references()),
        columns(key.references(), key.referencedColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  private Index index(QualifiedName table, Index index) {
    var parts = index.parts().stream().map(part -> part(table, part)).toList();
    return index.withParts(parts).withInclude(columns(table, index.include()));
  }

  private IndexPart part(QualifiedName table, IndexPart part) {
    var column = part.column();
    return column == null ? part : part.withColumn(column(table, column));
  }

  /** Where there are no schemas, Hibernate leaves them out: so do we, if the rest is still one. */
  private QualifiedName table(QualifiedName folded) {
    var spelled = tables.get(folded);
    if (spelled == null) {
      return folded;
    }
    boolean isOne = namesakes.getOrDefault(folded.name(), Set.of()).size() == 1;
    return isOne ? QualifiedName.of(spelled.name()) : spelled;
  }

  private List<String> columns(QualifiedName table, List<String> folded) {
    return folded.stream().map(each -> column(table, each)).toList();
  }

  private String column(QualifiedName table, String folded) {
    return columns.getOrDefault(new ColumnKey(table, folded), folded);
  }
}
