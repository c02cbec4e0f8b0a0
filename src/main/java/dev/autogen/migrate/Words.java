package dev.autogen.migrate;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Columns and their types in messages. */
final class Words {
  private Words() {}

  /** Such as {@code varchar(20) not null default 'NEW'}. */
  static String column(Column column) {
    List<String> words = new ArrayList<>();
    words.add(type(column.type()));
    words.add(column.nullable() ? "nullable" : "not null");
    if (column.defaultValue() != null) {
      words.add("default " + value(column.defaultValue()));
    }
    if (column.identityOptions() != null) {
      var identity = column.identityOptions();
      words.add(
          "identity (%sstart %d, increment %d)"
              .formatted(
                  identity.always() ? "always, " : "", identity.start(), identity.increment()));
    }
    if (column.generated() != null) {
      var kind = column.generated().stored() ? "generated as (" : "virtual as (";
      words.add(kind + column.generated().expression() + ")");
    }
    if (column.collation() != null) {
      words.add("collation " + column.collation());
    }
    if (column.comment() != null) {
      words.add("comment '" + column.comment() + "'");
    }
    return String.join(" ", words);
  }

  static String type(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      var name = basic.kind().name().toLowerCase(Locale.ROOT);
      return basic.parameters().isEmpty()
          ? name
          : basic.parameters().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", name + "(", ")"));
    }
    if (type instanceof SqlType.Array array) {
      return "array(" + type(array.element()) + ")";
    }
    return type instanceof SqlType.Named named ? named.sql() : named(type);
  }

  private static String named(SqlType type) {
    if (type instanceof SqlType.PerDialect each) {
      return each.types().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + type(entry.getValue()))
          .collect(Collectors.joining(", ", "perDialect(", ")"));
    }
    return "enum " + ((SqlType.EnumReference) type).name();
  }

  private static String value(DefaultValue value) {
    if (value instanceof Sql sql) {
      return sql.text();
    }
    var literal = ((Literal) value).value();
    return literal instanceof String text ? "'" + text + "'" : literal.toString();
  }
}
