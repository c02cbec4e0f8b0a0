package dev.autogen.dialect.sqlite;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.SqlType;

/** Values of rows as SQL. */
final class RowValues {
  /** What the driver reads as a timestamp: {@code yyyy-MM-dd HH:mm:ss.SSS}. */
  private static final int TIMESTAMP_LENGTH = 23;

  private RowValues() {}

  static String sql(Column column, DefaultValue value) {
    boolean plain = !(value instanceof Literal literal) || !(literal.value() instanceof String);
    return plain || !(column.type() instanceof SqlType.Basic basic)
        ? SqliteDdl.sql(value)
        : text(basic, (String) ((Literal) value).value());
  }

  private static String text(SqlType.Basic type, String text) {
    return switch (type.kind()) {
      case BINARY, VARBINARY, BYTES, BLOB -> "X'" + text + "'";
      case UUID -> "X'" + text.replace("-", "") + "'";
      case TIMESTAMP, TIMESTAMP_TZ ->
          SqliteDdl.string(
              text.length() > TIMESTAMP_LENGTH ? text.substring(0, TIMESTAMP_LENGTH) : text);
      default -> SqliteDdl.string(text);
    };
  }
}
