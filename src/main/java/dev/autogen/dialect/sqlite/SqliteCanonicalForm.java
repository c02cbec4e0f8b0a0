package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema as SQLite could tell it: names without case, types as they are called there, expressions
 * by their tokens; without comments, identities, the options of sequences, and what only
 * PostgreSQL's indexes and constraints have. The row's number is never null, said or not.
 */
final class SqliteCanonicalForm implements CanonicalForm {
  private final SqliteTypes types = new SqliteTypes();
  private final SqliteDdl ddl = new SqliteDdl();

  @Override
  public Schema of(Schema schema) {
    return new Schema(
        schema.tables().stream().map(this::table).toList(),
        schema.sequences().stream().map(s -> Sequence.of(folded(s.name()))).toList(),
        schema.enumTypes().stream().map(e -> new EnumType(folded(e.name()), e.values())).toList(),
        schema.views().stream().map(v -> new View(folded(v.name()), tokens(v.query()))).toList(),
        schema.objects());
  }

  private Table table(Table table) {
    var rowNumber = rowNumber(table);
    return new Table(
        folded(table.name()),
        table.columns().stream().map(column -> column(column, rowNumber)).toList(),
        table.constraints().stream().map(SqliteCanonicalForm::constraint).toList(),
        table.indexes().stream().map(SqliteCanonicalForm::index).toList(),
        null);
  }

  // https://www.sqlite.org/lang_createtable.html#rowid: a single key column of type INTEGER.
  private Optional<String> rowNumber(Table table) {
    return table
        .primaryKey()
        .filter(key -> key.columns().size() == 1)
        .flatMap(key -> column(table, key.columns().get(0)))
        .filter(column -> ddl.type(column).equalsIgnoreCase("integer"))
        .map(Column::name);
  }

  private static Optional<Column> column(Table table, String name) {
    return table.columns().stream()
        .filter(column -> SqlToken.sameName(column.name(), name))
        .findFirst();
  }

  private Column column(Column column, Optional<String> rowNumber) {
    var generated = column.generated();
    boolean nullable = column.nullable() && !rowNumber.equals(Optional.of(column.name()));
    return new Column(
        SqlToken.folded(column.name()),
        types.parse(ddl.type(column)),
        nullable,
        value(column.defaultValue()),
        null,
        generated == null
            ? null
            : new Generated(tokens(generated.expression()), generated.stored()),
        collation(column.collation()),
        null);
  }

  private static @Nullable DefaultValue value(@Nullable DefaultValue value) {
    return value == null ? null : new Sql(tokens(SqliteDdl.sql(value)));
  }

  private static @Nullable String collation(@Nullable String collation) {
    return collation == null || collation.equalsIgnoreCase("binary")
        ? null
        : SqlToken.folded(collation);
  }

  private static Constraint constraint(Constraint constraint) {
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
        folded(key.references()),
        folded(key.referencedColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        true);
  }

  private static Index index(Index index) {
    var predicate = index.predicate();
    return new Index(
        SqlToken.folded(index.name()),
        index.parts().stream().map(SqliteCanonicalForm::part).toList(),
        index.unique(),
        predicate == null ? null : tokens(predicate),
        List.of(),
        null,
        false);
  }

  private static IndexPart part(IndexPart part) {
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

  private static String tokens(String expression) {
    return String.join(" ", SqlTokens.canonical(expression));
  }

  private static List<String> folded(List<String> names) {
    return names.stream().map(SqlToken::folded).toList();
  }

  private static QualifiedName folded(QualifiedName name) {
    var schema = name.schema();
    return new QualifiedName(
        schema == null ? null : SqlToken.folded(schema), SqlToken.folded(name.name()));
  }
}
