package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.operation.InsertRows;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Literal;
import dev.autogen.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of rows as SQL. */
final class RowValues {
  private RowValues() {}

  // Hibernate maps BLOB and CLOB to large objects, of which the column holds the number:
  // https://www.postgresql.org/docs/current/lo-funcs.html
  static String sql(Column column, DefaultValue value) {
    if (!(value instanceof Literal literal) || !(literal.value() instanceof String text)) {
      return PostgresqlLiterals.sql(value);
    }
    if (!(column.type() instanceof SqlType.Basic basic)) {
      return PostgresqlLiterals.text(text);
    }
    return switch (basic.kind()) {
      case BINARY, VARBINARY, BYTES -> bytes(text);
      case BLOB -> "lo_from_bytea(0, " + bytes(text) + ")";
      case CLOB, NCLOB ->
          "lo_from_bytea(0, convert_to(%s, 'UTF8'))".formatted(PostgresqlLiterals.text(text));
      default -> PostgresqlLiterals.text(text);
    };
  }

  private static String bytes(String hex) {
    return "decode('" + hex + "', 'hex')";
  }

  /**
   * What moves the counters of columns that were given values past them, so that the next row of
   * the application gets a free one.
   */
  static List<String> countersBehind(InsertRows insert) {
    var table = quoted(insert.table().name());
    return insert.columns().stream()
        .filter(column -> countsUp(column.identityOptions()))
        .map(column ->
            "SELECT setval(counter, greatest(nextval(counter), (SELECT max(%s) FROM %s)))"
                    .formatted(quoted(column.name()), table)
                + " FROM pg_get_serial_sequence(%s, %s) AS counter WHERE counter IS NOT NULL"
                    .formatted(
                        PostgresqlLiterals.text(table), PostgresqlLiterals.text(column.name())))
        .toList();
  }

  private static boolean countsUp(@Nullable Identity identity) {
    return identity != null && identity.increment() > 0;
  }
}
