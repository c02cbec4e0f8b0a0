package dev.autogen.entity;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves out what a mapping asks for and no database can hold, such as a foreign key to a column
 * that another table of a joined hierarchy has. Hibernate's own tool is refused there and goes on.
 */
final class Impossible {
  private final Schema schema;
  private final List<String> notes = new ArrayList<>();

  private Impossible(Schema schema) {
    this.schema = schema;
  }

  /** The rest, and a line for each thing left out, in the order of the schema. */
  static EntityModel leftOutOf(DesiredSchema desired) {
    var impossible = new Impossible(desired.schema());
    var rest = desired.schema().mapTables(impossible::possible);
    return new EntityModel(desired.withSchema(rest), impossible.notes);
  }

  private Table possible(Table table) {
    var constraints = table.constraints().stream().filter(each -> isPossible(table, each)).toList();
    var indexes = table.indexes().stream().filter(each -> isPossible(table, each)).toList();
    return table.withConstraints(constraints).withIndexes(indexes);
  }

  private boolean isPossible(Table table, Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY ->
          hasAll(table, "the primary key", table, ((PrimaryKey) constraint).columns());
      case UNIQUE ->
          hasAll(table, "a unique constraint", table, ((UniqueConstraint) constraint).columns());
      case FOREIGN_KEY -> isPossible(table, (ForeignKey) constraint);
      case CHECK -> true;
    };
  }

  private boolean isPossible(Table table, Index index) {
    var columns = index.parts().stream().map(IndexPart::column).filter(Objects::nonNull).toList();
    return hasAll(table, "index " + index.name(), table, columns);
  }

  /** A referenced table that is not among them is somebody else's. */
  private boolean isPossible(Table table, ForeignKey key) {
    var what = "the foreign key (%s)".formatted(String.join(", ", key.columns()));
    var references = schema.table(key.references()).orElse(null);
    if (!hasAll(table, what, table, key.columns())) {
      return false;
    }
    if (references == null) {
      return true;
    }
    if (!hasAll(table, what, references, key.referencedColumns())) {
      return false;
    }
    boolean isUnique =
        keys(references).anyMatch(each -> each.equals(folded(key.referencedColumns())));
    if (!isUnique) {
      leaveOut(
          table,
          what,
          "(%s) of table %s is not unique"
              .formatted(String.join(", ", key.referencedColumns()), references.name()));
    }
    return isUnique;
  }

  /** What a foreign key can refer to. */
  private static Stream<Set<String>> keys(Table table) {
    var constraints =
        table.constraints().stream()
            .flatMap(each ->
                each instanceof PrimaryKey key
                    ? Stream.of(key.columns())
                    : each instanceof UniqueConstraint unique
                        ? Stream.of(unique.columns())
                        : Stream.of());
    var indexes =
        table.indexes().stream()
            .filter(index -> index.unique() && index.predicate() == null)
            .map(index -> index.parts().stream().map(IndexPart::column).toList())
            .filter(columns -> columns.stream().allMatch(Objects::nonNull));
    return Stream.concat(constraints, indexes).map(Impossible::folded);
  }

  private boolean hasAll(Table table, String what, Table in, List<String> columns) {
    var known = folded(in.columns().stream().map(Column::name).toList());
    var missing =
        columns.stream().filter(each -> !known.contains(folded(each))).findFirst().orElse(null);
    if (missing != null) {
      leaveOut(table, what, "table %s has no column %s".formatted(in.name(), missing));
    }
    return missing == null;
  }

  private void leaveOut(Table table, String what, String why) {
    notes.add(
        "%s of table %s is left out: %s, and Hibernate's own tool fails there too"
            .formatted(what, table.name(), why));
  }

  private static Set<String> folded(Collection<String> names) {
    return names.stream().map(Impossible::folded).collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
