package dev.autogen.report;

import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types and values as a person would say them, of no database in particular. */
final class TypeText {
  private TypeText() {}

  static String of(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      return name(basic.kind()) + parameters(basic);
    }
    if (type instanceof SqlType.Array array) {
      return "array of " + of(array.element());
    }
    if (type instanceof SqlType.EnumReference reference) {
      return "enum " + reference.name();
    }
    if (type instanceof SqlType.Named named) {
      return named.sql();
    }
    return ((SqlType.PerDialect) type)
        .types().entrySet().stream()
            .map(each -> of(each.getValue()) + " on " + each.getKey())
            .collect(Collectors.joining(", "));
  }

  static String of(DefaultValue value) {
    if (value instanceof Sql sql) {
      return sql.text();
    }
    var literal = ((Literal) value).value();
    return literal instanceof String text
        ? "'" + text.replace("'", "''") + "'"
        : literal.toString();
  }

  private static String name(TypeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace("_tz", " with time zone");
  }

  private static String parameters(SqlType.Basic basic) {
    return basic.parameters().isEmpty()
        ? ""
        : basic.parameters().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
