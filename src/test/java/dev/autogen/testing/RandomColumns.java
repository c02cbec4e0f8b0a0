package dev.autogen.testing;

import static dev.autogen.Ddl.decimal;
import static dev.autogen.Ddl.identityOptions;
import static dev.autogen.Ddl.sql;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns with every option. */
final class RandomColumns {
  private final Chance chance;
  private final boolean wild;
  private final List<QualifiedName> enums;

  RandomColumns(Chance chance, boolean wild, List<QualifiedName> enums) {
    this.chance = chance;
    this.wild = wild;
    this.enums = enums;
  }

  /** A column fit for a primary key. */
  Column key() {
    var type = chance.of(RandomTypes.KEYS);
    var key = Column.of("id", type).notNull();
    boolean counted = type.equals(RandomTypes.KEYS.get(0)) && chance.percent(70);
    if (!counted) {
      return key;
    }
    return wild && chance.percent(50)
        ? key.identity(identityOptions(chance.percent(50), chance.below(100), 1 + chance.below(50)))
        : key.identity();
  }

  /** A plain column; now and then one computed from {@code others}. */
  Column column(List<Column> others) {
    var name = chance.name("c");
    if (wild && chance.percent(8)) {
      var expression = "coalesce(%s, '')".formatted(RandomSchemas.quoted(chance.of(others).name()));
      var plain =
          Column.of(name, chance.of(List.of(RandomTypes.KEYS.get(3), dev.autogen.Ddl.text())));
      return chance.percent(50) ? plain.generatedAs(expression) : plain.virtualAs(expression);
    }
    return optional(Column.of(name, RandomTypes.type(chance, wild, enums)));
  }

  /** The column with another aspect of it. */
  Column changed(Column column) {
    if (column.generated() != null) {
      return column.withComment(comment());
    }
    return chance.<Column>either(
        () -> retyped(column),
        () -> column.withNullable(!column.nullable() && column.identityOptions() == null),
        () -> column.withDefault(column.identityOptions() == null ? value(column.type()) : null),
        () -> column.withComment(comment()));
  }

  private Column retyped(Column column) {
    var plain = column.withDefault(null).withCollation(null);
    return column.identityOptions() == null
        ? optional(plain.withType(RandomTypes.type(chance, wild, enums)))
        : column;
  }

  private Column optional(Column column) {
    var result = column.withNullable(chance.percent(60));
    if (chance.percent(35)) {
      result = result.withDefault(value(column.type()));
    }
    if (wild && isText(column.type()) && chance.percent(10)) {
      result = result.collation(chance.of(List.of("C", "de_DE", "odd \"name\"")));
    }
    return chance.percent(15) ? result.withComment(comment()) : result;
  }

  @Nullable String comment() {
    return wild && chance.percent(80) ? "About " + RandomText.text(chance, true) : null;
  }

  /** Null for a type that has no default here. */
  private @Nullable DefaultValue value(SqlType type) {
    if (!(type instanceof SqlType.Basic basic)) {
      return null;
    }
    return switch (basic.kind()) {
      case BOOLEAN -> new Literal(chance.percent(50));
      case SMALLINT, INTEGER -> new Literal(chance.of(List.of(0L, 1L, -1L, 32_767L)));
      case BIGINT -> new Literal(chance.of(List.of(0L, 5_000_000_000L, Long.MIN_VALUE + 1)));
      case NUMERIC -> basic.parameters().equals(List.of(10, 2)) ? amount() : null;
      case VARCHAR, TEXT -> textual(basic);
      case DATE -> sql("current_date");
      case TIMESTAMP, TIMESTAMP_TZ -> sql("current_timestamp");
      default -> null;
    };
  }

  private DefaultValue amount() {
    return chance.<DefaultValue>either(
        () -> decimal("0.00"),
        () -> new Literal(new BigDecimal("-12.5")),
        () -> wild ? new Literal(new BigDecimal("1E+3")) : decimal("99.99"));
  }

  private @Nullable DefaultValue textual(SqlType.Basic type) {
    if (type.kind() == TypeKind.TEXT) {
      return wild && chance.percent(20)
          ? sql("'a'\n  || " + "'b' || ".repeat(chance.below(20)) + "'c'")
          : new Literal(RandomText.text(chance, wild));
    }
    return wild ? new Literal(RandomText.text(chance, true)) : new Literal("it's \"so\" \\ 100%");
  }

  private static boolean isText(SqlType type) {
    return type instanceof SqlType.Basic basic && basic.kind() == TypeKind.VARCHAR;
  }
}
