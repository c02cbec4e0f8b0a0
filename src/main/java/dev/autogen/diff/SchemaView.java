package dev.autogen.diff;

import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A schema beside its canonical forms, element by element. */
final class SchemaView {
  private final Schema schema;
  private final List<Schema> canonical;
  private final Schema remembered;
  private final boolean everythingCounts;

  private SchemaView(
      Schema schema, List<Schema> canonical, Schema remembered, boolean everythingCounts) {
    this.schema = schema;
    this.canonical = canonical;
    this.remembered = remembered;
    this.everythingCounts = everythingCounts;
  }

  /** The side of the database or of the migrations. */
  static SchemaView current(Schema schema, Forms forms) {
    return new SchemaView(schema, canonical(schema, forms), forms.remembered(), false);
  }

  /** The side of the model: all forms count for all of it. */
  static SchemaView desired(Schema schema, Forms forms) {
    return new SchemaView(schema, canonical(schema, forms), Schema.EMPTY, true);
  }

  /** Without the one that a database takes for names without a schema: it is there already. */
  List<String> namespaces() {
    return schema.namespaces().stream()
        .filter(name -> canonical.stream().allMatch(form -> form.namespaces().contains(name)))
        .toList();
  }

  List<TableView> tables() {
    return IntStream.range(0, schema.tables().size()).mapToObj(this::table).toList();
  }

  List<Element<Sequence>> sequences() {
    return elements(schema.sequences(), Schema::sequences);
  }

  List<Element<EnumType>> enumTypes() {
    return elements(schema.enumTypes(), Schema::enumTypes);
  }

  List<Element<View>> views() {
    return elements(schema.views(), Schema::views);
  }

  List<Element<DatabaseObject>> objects() {
    return elements(schema.objects(), Schema::objects);
  }

  private TableView table(int position) {
    var table = schema.tables().get(position);
    List<Table> forms = canonical.stream().map(each -> each.tables().get(position)).toList();
    var known = remembered.table(table.name());
    return new TableView(
        table,
        forms.get(0),
        parts(table.columns(), forms, Table::columns, known.map(Table::columns).orElse(List.of())),
        parts(
            table.constraints(),
            forms,
            Table::constraints,
            known.map(Table::constraints).orElse(List.of())),
        parts(table.indexes(), forms, Table::indexes, known.map(Table::indexes).orElse(List.of())),
        forms.stream().map(Table::comment).toList());
  }

  private <T> List<Element<T>> parts(
      List<T> values, List<Table> forms, Function<Table, List<T>> parts, List<T> known) {
    List<Element<T>> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int position = i;
      var value = values.get(i);
      elements.add(
          new Element<>(
              value,
              forms.stream().map(form -> parts.apply(form).get(position)).toList(),
              depth(known.contains(value))));
    }
    return List.copyOf(elements);
  }

  private <T> List<Element<T>> elements(List<T> values, Function<Schema, List<T>> parts) {
    List<Element<T>> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int position = i;
      boolean known = parts.apply(remembered).contains(values.get(i));
      elements.add(
          new Element<>(
              values.get(i),
              canonical.stream().map(form -> parts.apply(form).get(position)).toList(),
              depth(known)));
    }
    return List.copyOf(elements);
  }

  private int depth(boolean known) {
    return everythingCounts || known ? canonical.size() : 1;
  }

  private static List<Schema> canonical(Schema schema, Forms forms) {
    return forms.forms().stream()
        .map(form -> form.of(schema).mapTables(SchemaView::withKeyColumnsNotNull))
        .toList();
  }

  // A primary key's columns are never null, whether their own words say so or not.
  private static Table withKeyColumnsNotNull(Table table) {
    var key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    return table.mapColumns(column -> key.contains(column.name()) ? column.notNull() : column);
  }
}
