package dev.autogen.dialect.sqlite;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table in the form in which SQLite could tell it. */
final class CanonicalTable {
  private final SqliteTypes types = new SqliteTypes();
  private final SqliteDdl ddl = new SqliteDdl();
  private final Table table;

  CanonicalTable(Table table) {
    this.table = table;
  }

  Table table() {
    var rowNumber = rowNumber();
    return new Table(
        SqliteCanonicalForm.folded(table.name()),
        table.columns().stream().map(column -> column(column, rowNumber)).toList(),
        table.constraints().stream().map(this::constraint).toList(),
        table.indexes().stream().map(this::index).toList(),
        null);
  }

  // https://www.sqlite.org/lang_createtable.html#rowid: a single key column of type INTEGER.
  private Optional<String> rowNumber() {
    return table
        .primaryKey()
        .filter(key -> key.columns().size() == 1)
        .flatMap(key -> column(key.columns().get(0)))
        .filter(column -> ddl.type(column).equalsIgnoreCase("integer"))
        .map(Column::name);
  }

  private Optional<Column> column(String name) {
    return table.columns().stream()
        .filter(column -> SqlToken.sameName(column.name(), name))
        .findFirst();
  }

  private Column column(Column column, Optional<String> rowNumber) {
    var generated = column.generated();
    boolean counted = rowNumber.equals(Optional.of(column.name()));
    return new Column(
        SqlToken.folded(column.name()),
        types.canonical(new SqlType.Named(ddl.type(column))),
        column.nullable() && !counted,
        value(column.defaultValue()),
        counted ? Identity.BY_DEFAULT : null,
        generated == null
            ? null
            : new Generated(tokens(generated.expression()), generated.stored()),
        collation(column.collation()),
        null);
  }

  private @Nullable DefaultValue value(@Nullable DefaultValue value) {
    return value == null ? null : new Sql(tokens(SqliteDdl.sql(value)));
  }

  private static @Nullable String collation(@Nullable String collation) {
    return collation == null || collation.equalsIgnoreCase("binary")
        ? null
        : SqlToken.folded(collation);
  }

  private Constraint constraint(Constraint constraint) {
    var name = constraint.name() == null ? null : SqlToken.folded(constraint.name());
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> new PrimaryKey(name, folded(((PrimaryKey) constraint).columns()));
      case UNIQUE -> UniqueConstraint.of(name, folded(((UniqueConstraint) constraint).columns()));
      case CHECK -> CheckConstraint.of(name, tokens(((CheckConstraint) constraint).expression()));
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint, name);
    };
  }

  private static ForeignKey foreignKey(ForeignKey key, @Nullable String name) {
    return new ForeignKey(
        name,
        folded(key.columns()),
        SqliteCanonicalForm.folded(key.references()),
        folded(key.referencedColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        true);
  }

  private Index index(Index index) {
    var predicate = index.predicate();
    return new Index(
        SqlToken.folded(index.name()),
        index.parts().stream().map(this::part).toList(),
        index.unique(),
        predicate == null ? null : tokens(predicate),
        List.of(),
        null,
        false);
  }

  private IndexPart part(IndexPart part) {
    var column = part.column();
    var expression = part.expression();
    return new IndexPart(
        column == null ? null : SqlToken.folded(column),
        expression == null ? null : tokens(expression),
        part.descending(),
        IndexPart.Nulls.DEFAULT,
        null,
        collation(part.collation()));
  }

  // The table's own name in front of a column says nothing; a rebuild leaves it out.
  private String tokens(String expression) {
    return String.join(" ", SqlTokens.canonical(expression, table.name().name()));
  }

  private static List<String> folded(List<String> names) {
    return names.stream().map(SqlToken::folded).toList();
  }
}
