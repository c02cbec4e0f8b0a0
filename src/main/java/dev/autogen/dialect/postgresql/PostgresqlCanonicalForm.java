package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Literal;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema as PostgreSQL would hold it, as far as that can be told from texts alone. */
final class PostgresqlCanonicalForm implements CanonicalForm {
  private static final Set<TypeKind> NUMERIC =
      Set.of(
          TypeKind.SMALLINT,
          TypeKind.INTEGER,
          TypeKind.BIGINT,
          TypeKind.NUMERIC,
          TypeKind.REAL,
          TypeKind.DOUBLE);

  // https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
  private static final Map<String, TypeKind> SERIALS =
      Map.of(
          "serial", TypeKind.INTEGER,
          "serial4", TypeKind.INTEGER,
          "bigserial", TypeKind.BIGINT,
          "serial8", TypeKind.BIGINT,
          "smallserial", TypeKind.SMALLINT,
          "serial2", TypeKind.SMALLINT);

  private final PostgresqlTypes types = new PostgresqlTypes();
  private final String defaultSchema;

  /**
   * @param defaultSchema the schema of a name without one
   */
  PostgresqlCanonicalForm(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  @Override
  public Schema of(Schema schema) {
    return new Schema(
        schema.tables().stream().map(this::table).map(ConstraintNames::named).toList(),
        schema.sequences().stream().map(this::sequence).toList(),
        schema.enumTypes().stream().map(type -> type.withName(name(type.name()))).toList(),
        schema.views().stream()
            .map(view -> new View(name(view.name()), SqlText.folded(view.query())))
            .toList(),
        schema.objects());
  }

  private Table table(Table table) {
    var key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    return new Table(
        name(table.name()),
        table.columns().stream()
            .map(column -> key.contains(column.name()) ? column.notNull() : column)
            .map(this::column)
            .toList(),
        ConstraintNames.named(table).constraints().stream().map(this::constraint).toList(),
        table.indexes().stream().map(PostgresqlCanonicalForm::index).toList(),
        empty(table.comment()));
  }

  private Column column(Column said) {
    var column = counted(said);
    var type = types.canonical(column.type());
    var generated = column.generated();
    return new Column(
        PostgresqlNames.cut(column.name()),
        type,
        column.nullable() && column.identityOptions() == null,
        defaultValue(column.defaultValue(), type),
        column.identityOptions(),
        generated == null
            ? null
            : new Generated(expression(generated.expression()), generated.stored()),
        column.collation(),
        empty(column.comment()));
  }

  /** A {@code serial} is a number that the database counts, and is read back as one. */
  private static Column counted(Column column) {
    var counted = column.type() instanceof SqlType.Named named ? SERIALS.get(word(named)) : null;
    return counted == null ? column : column.withType(SqlType.of(counted)).identity();
  }

  private static String word(SqlType.Named type) {
    return type.sql().strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable DefaultValue defaultValue(@Nullable DefaultValue value, SqlType type) {
    if (value == null) {
      return null;
    }
    var text = PostgresqlLiterals.sql(value);
    var constant = PostgresqlLiterals.read(text, isNumeric(type));
    if (constant.isPresent()) {
      return isTruth(type) ? truth(constant.get()) : constant.get();
    }
    var folded = expression(text);
    return folded.equals("null") || folded.startsWith("null::") ? null : new Sql(folded);
  }

  // https://www.postgresql.org/docs/current/datatype-boolean.html
  private static Literal truth(Literal said) {
    var word = said.value() instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : "";
    if (List.of("t", "true", "y", "yes", "on", "1").contains(word)) {
      return new Literal(true);
    }
    return List.of("f", "false", "n", "no", "off", "0").contains(word) ? new Literal(false) : said;
  }

  private static boolean isTruth(SqlType type) {
    return type instanceof SqlType.Basic basic && basic.kind() == TypeKind.BOOLEAN;
  }

  static boolean isNumeric(SqlType type) {
    return type instanceof SqlType.Basic basic && NUMERIC.contains(basic.kind());
  }

  private Constraint constraint(Constraint constraint) {
    var name = constraint.name();
    var named = constraint.withName(name == null ? null : PostgresqlNames.cut(name));
    return switch (named.kind()) {
      case PRIMARY_KEY -> ((PrimaryKey) named).withColumns(cut(((PrimaryKey) named).columns()));
      case UNIQUE ->
          ((UniqueConstraint) named).withColumns(cut(((UniqueConstraint) named).columns()));
      case CHECK -> {
        var check = (CheckConstraint) named;
        yield check.withExpression(expression(check.expression()));
      }
      case FOREIGN_KEY -> {
        var key = (ForeignKey) named;
        yield key.withColumns(cut(key.columns()))
            .withTarget(name(key.references()), cut(key.referencedColumns()));
      }
    };
  }

  private static Index index(Index index) {
    var predicate = index.predicate();
    var method = index.method();
    return new Index(
        PostgresqlNames.cut(index.name()),
        index.parts().stream().map(PostgresqlCanonicalForm::part).toList(),
        index.unique(),
        predicate == null ? null : expression(predicate),
        cut(index.include()),
        method == null || method.equalsIgnoreCase("btree") ? null : method,
        index.unique() && index.nullsNotDistinct());
  }

  /** NULLS FIRST and LAST where they are what the direction means anyway say nothing. */
  private static IndexPart part(IndexPart part) {
    var usual = part.descending() ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST;
    var nulls = part.nulls() == usual ? IndexPart.Nulls.DEFAULT : part.nulls();
    var column = part.column();
    var result = part.withNulls(nulls);
    return column == null
        ? result.withExpression(expression(Objects.requireNonNull(part.expression())))
        : result.withColumn(PostgresqlNames.cut(column));
  }

  private Sequence sequence(Sequence sequence) {
    boolean up = sequence.increment() > 0;
    var minimum = sequence.minimum();
    var maximum = sequence.maximum();
    return sequence
        .withName(name(sequence.name()))
        .minValue(Objects.equals(minimum, up ? 1 : Long.MIN_VALUE) ? null : minimum)
        .maxValue(Objects.equals(maximum, up ? Long.MAX_VALUE : -1) ? null : maximum);
  }

  private QualifiedName name(QualifiedName said) {
    var cut = PostgresqlNames.cut(said);
    return defaultSchema.equals(cut.schema()) ? new QualifiedName(null, cut.name()) : cut;
  }

  private static List<String> cut(List<String> names) {
    return names.stream().map(PostgresqlNames::cut).toList();
  }

  private static String expression(String sql) {
    return ExpressionFold.of(sql);
  }

  private static @Nullable String empty(@Nullable String comment) {
    return comment == null || comment.isEmpty() ? null : comment;
  }
}
