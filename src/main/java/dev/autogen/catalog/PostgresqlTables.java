package dev.autogen.catalog;

import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of PostgreSQL's catalog as values of the model. */
final class PostgresqlTables {
  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private final PostgresqlDialect dialect;
  private final String defaultSchema;

  /**
   * @param defaultSchema names in it carry no schema
   */
  PostgresqlTables(PostgresqlDialect dialect, String defaultSchema) {
    this.dialect = dialect;
    this.defaultSchema = defaultSchema;
  }

  QualifiedName name(@Nullable String schema, String name) {
    return new QualifiedName(defaultSchema.equals(schema) ? null : schema, name);
  }

  QualifiedName name(Crawled.Item item) {
    return name(item.schema(), item.name());
  }

  Table table(Crawled.Table crawled) {
    List<Constraint> constraints = new ArrayList<>();
    crawled.constraints().forEach(item -> constraint(item).ifPresent(constraints::add));
    return new Table(
        name(crawled.item()),
        crawled.columns().stream().map(this::column).toList(),
        constraints,
        crawled.indexes().stream().map(PostgresqlTables::index).toList(),
        crawled.item().facts().text("comment"));
  }

  Sequence sequence(Crawled.Item item) {
    var facts = item.facts();
    long increment = facts.number("increment");
    long minimum = facts.number("minimum");
    long maximum = facts.number("maximum");
    return new Sequence(
        name(item),
        facts.number("start"),
        increment,
        minimum == (increment > 0 ? 1 : Long.MIN_VALUE) ? null : minimum,
        maximum == (increment > 0 ? Long.MAX_VALUE : -1) ? null : maximum,
        facts.flag("cycle"),
        facts.number("cache"));
  }

  private Column column(Crawled.Item item) {
    var facts = item.facts();
    var type = type(facts);
    var identity = identity(facts);
    var text = facts.text("default");
    boolean computed = !facts.required("generated").isEmpty();
    return new Column(
        item.name(),
        type,
        !facts.flag("notNull"),
        text == null || computed || identity != null ? null : defaultValue(text, type),
        identity,
        text == null || !computed ? null : generated(facts, text),
        facts.text("collation"),
        facts.text("comment"));
  }

  private SqlType type(Facts facts) {
    var enumName = facts.text("enumName");
    if (enumName == null) {
      return dialect.types().parse(facts.required("type"));
    }
    var reference = new SqlType.EnumReference(name(facts.text("enumSchema"), enumName));
    return facts.flag("array") ? new SqlType.Array(reference) : reference;
  }

  private static @Nullable Identity identity(Facts facts) {
    boolean counted = facts.flag("serial") || !facts.required("identity").isEmpty();
    return counted
        ? new Identity(
            "a".equals(facts.text("identity")), facts.number("start"), facts.number("increment"))
        : null;
  }

  private static Generated generated(Facts facts, String expression) {
    return new Generated(Parentheses.stripped(expression), "s".equals(facts.text("generated")));
  }

  /** A default that is null by a cast is no default at all. */
  private static @Nullable DefaultValue defaultValue(String text, SqlType type) {
    Optional<DefaultValue> literal =
        PostgresqlDialect.literal(text, type).map(DefaultValue.class::cast);
    return literal.orElseGet(
        () -> text.startsWith("NULL::") ? null : new Sql(Parentheses.stripped(text)));
  }

  private Optional<Constraint> constraint(Crawled.Item item) {
    var facts = item.facts();
    var columns = facts.texts("columns");
    return switch (facts.required("kind")) {
      case "p" -> Optional.of(new PrimaryKey(item.name(), columns));
      case "u" ->
          Optional.of(
              new UniqueConstraint(
                  item.name(), columns, facts.flag("nullsNotDistinct"), deferrability(facts)));
      case "c" ->
          Optional.of(
              new CheckConstraint(
                  item.name(),
                  Parentheses.stripped(facts.required("expression")),
                  facts.flag("validated")));
      case "f" -> Optional.of(foreignKey(item, columns));
      default -> Optional.empty();
    };
  }

  private ForeignKey foreignKey(Crawled.Item item, List<String> columns) {
    var facts = item.facts();
    return new ForeignKey(
        item.name(),
        columns,
        name(facts.text("refSchema"), facts.required("refTable")),
        facts.texts("refColumns"),
        action(facts.required("onDelete")),
        action(facts.required("onUpdate")),
        deferrability(facts),
        facts.flag("validated"));
  }

  private static ReferentialAction action(String code) {
    return switch (code) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  private static Deferrability deferrability(Facts facts) {
    if (!facts.flag("deferrable")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return facts.flag("deferred")
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }

  private static Index index(Crawled.Item item) {
    var facts = item.facts();
    var parts = facts.items("parts");
    var predicate = facts.text("predicate");
    var method = facts.required("method");
    return new Index(
        item.name(),
        parts.stream().filter(part -> part.flag("key")).map(PostgresqlTables::part).toList(),
        facts.flag("unique"),
        predicate == null ? null : Parentheses.stripped(predicate),
        parts.stream()
            .filter(part -> !part.flag("key"))
            .map(part -> part.required("column"))
            .toList(),
        method.equals("btree") ? null : method,
        facts.flag("nullsNotDistinct"));
  }

  private static IndexPart part(Facts facts) {
    long options = facts.number("options");
    boolean descending = (options & DESCENDING) != 0;
    boolean nullsFirst = (options & NULLS_FIRST) != 0;
    var nulls = nullsFirst ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST;
    var column = facts.text("column");
    return new IndexPart(
        column,
        column != null
            ? null
            : Parentheses.stripped(Objects.requireNonNull(facts.text("expression"))),
        descending,
        descending == nullsFirst ? IndexPart.Nulls.DEFAULT : nulls,
        facts.text("operatorClass"),
        facts.text("collation"));
  }
}
