package dev.autogen.diff;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Constraints that Hibernate's own dialect leaves out on a database, the primary key of a
 * collection's table where an element is a blob there, and the type of an identity column, which
 * Hibernate 7.4 leaves out on SQLite when it sorts columns. In a table that the migrations made
 * they belong; in one that Hibernate made, their absence is told and is no difference.
 *
 * @param current the schema to compare with: what Hibernate left out counts as there
 * @param notes one line each
 */
public record LeftOut(Schema current, List<String> notes) {
  private static final SqlType BLOB = SqlType.of(TypeKind.BLOB);

  /** How SQLite reads a column without a type. */
  private static final SqlType UNTYPED = BLOB;

  public LeftOut {
    notes = List.copyOf(notes);
  }

  /**
   * Compares the models with the schema and sorts out what Hibernate's dialect would not have made.
   *
   * @param remembered what the migrations made
   * @param kinds what Hibernate's dialect leaves out
   * @param form how the database itself would hold both sides
   */
  public static LeftOut of(
      Schema current,
      DesiredSchema desired,
      Schema remembered,
      Set<Constraint.Kind> kinds,
      CanonicalForm form) {
    if (kinds.isEmpty()) {
      return new LeftOut(current, List.of());
    }
    var forms = Forms.only(form);
    var models = SchemaView.desired(desired.schema(), forms).tables();
    var ours = SchemaView.desired(remembered, forms).tables().stream().map(TableView::key).toList();
    List<String> notes = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (var table : SchemaView.current(current, forms).tables()) {
      var model = models.stream().filter(each -> each.key().equals(table.key())).findFirst();
      tables.add(
          model.isEmpty() || ours.contains(table.key())
              ? table.table()
              : completed(table, model.get(), kinds, notes));
    }
    return new LeftOut(current.withTables(tables), notes);
  }

  private static Table completed(
      TableView table, TableView model, Set<Constraint.Kind> kinds, List<String> notes) {
    List<Constraint> constraints = new ArrayList<>(table.table().constraints());
    List<String> missing = new ArrayList<>();
    var columns = table.columns().stream().map(each -> typed(each, model, missing)).toList();
    for (var wanted : model.constraints()) {
      boolean left =
          kinds.contains(wanted.first().kind())
              || wanted.first() instanceof PrimaryKey key && isOverABlob(key, table);
      if (left && isMissing(table, wanted.first())) {
        constraints.add(wanted.value());
        missing.add(words(wanted.value()));
      }
    }
    if (!missing.isEmpty()) {
      notes.add(
          "note: table %s was made by Hibernate, which leaves out here: %s"
              .formatted(table.name(), String.join(", ", missing)));
    }
    return table.table().withColumns(columns).withConstraints(constraints);
  }

  private static Column typed(Element<Column> column, TableView model, List<String> missing) {
    var wanted =
        model.columns().stream()
            .filter(each -> each.first().name().equals(column.first().name()))
            .map(Element::value)
            .filter(each -> each.identityOptions() != null)
            .findFirst();
    if (wanted.isEmpty() || !column.first().type().equals(UNTYPED)) {
      return column.value();
    }
    missing.add("type of " + column.value().name());
    return column
        .value()
        .withType(wanted.get().type())
        .withIdentity(wanted.get().identityOptions());
  }

  private static boolean isMissing(TableView table, Constraint wanted) {
    var structure = Structure.of(wanted);
    return table.constraints().stream()
            .noneMatch(each -> Structure.of(each.first()).equals(structure))
        && table.indexes().stream().noneMatch(each -> isTwin(each.first(), wanted));
  }

  /** A table without a key is meant; another key is a difference. */
  private static boolean isOverABlob(PrimaryKey wanted, TableView table) {
    return table.form().primaryKey().isEmpty()
        && table.columns().stream()
            .map(Element::first)
            .anyMatch(
                column -> wanted.columns().contains(column.name()) && column.type().equals(BLOB));
  }

  /** A unique index over the same columns is the same rule. */
  private static boolean isTwin(Index index, Constraint wanted) {
    return wanted instanceof UniqueConstraint unique
        && index.unique()
        && index.predicate() == null
        && index.parts().stream().allMatch(part -> part.column() != null)
        && index.parts().stream()
            .map(IndexPart::column)
            .collect(Collectors.toSet())
            .equals(Set.copyOf(unique.columns()));
  }

  private static String words(Constraint constraint) {
    var name = constraint.name();
    return constraint.kind().words() + (name == null ? "" : " " + name);
  }
}
