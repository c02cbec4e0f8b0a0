package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New tables and new columns as statements. */
final class TableSql {
  private final int version;
  private final ColumnSql columns;
  private final ConstraintSql constraints;

  TableSql(int version) {
    this.version = version;
    this.columns = new ColumnSql(version);
    this.constraints = new ConstraintSql(version);
  }

  /** The table, its indexes and its comments. */
  List<Step> create(Table table) {
    var repeated = RepeatedKeys.of(table);
    List<Constraint> inline = new ArrayList<>(table.constraints());
    inline.removeAll(repeated);
    var steps = new Steps().add(definition(quoted(table.name()), table.withConstraints(inline)));
    var alter = "ALTER TABLE " + quoted(table.name()) + " ADD ";
    repeated.forEach(key -> steps.add(alter + constraints.definition(key)));
    var indexes = new IndexSql(version);
    table.indexes().forEach(index -> steps.add(indexes.create(table.name(), index)));
    if (table.comment() != null) {
      steps.add(comment(table.name(), table.comment()));
    }
    table.columns().stream()
        .filter(column -> column.comment() != null)
        .forEach(column -> steps.add(ColumnAlteration.comment(table.name(), column)));
    return steps.list();
  }

  String definition(String name, Table table) {
    var elements =
        Stream.concat(
                table.columns().stream().map(columns::definition),
                table.constraints().stream()
                    .sorted(Comparator.comparing(Constraint::kind))
                    .map(constraints::definition))
            .toList();
    return elements.isEmpty()
        ? "CREATE TABLE %s ()".formatted(name)
        : "CREATE TABLE %s (%n  %s%n)".formatted(name, String.join(",\n  ", elements));
  }

  /** A column of a table that is there. */
  List<Step> add(QualifiedName table, Column column) {
    var steps = new Steps();
    steps.add("ALTER TABLE %s ADD COLUMN %s".formatted(quoted(table), columns.definition(column)));
    if (column.comment() != null) {
      steps.add(ColumnAlteration.comment(table, column));
    }
    return steps.list();
  }

  static String comment(QualifiedName table, @Nullable String text) {
    return "COMMENT ON TABLE %s IS %s"
        .formatted(quoted(table), text == null ? "NULL" : PostgresqlLiterals.text(text));
  }
}
