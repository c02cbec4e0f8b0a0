package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Types;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;

/**
 * PostgreSQL's types, written as Hibernate's PostgreSQLDialect writes them. Kinds that this database keeps no apart, such
 * as BINARY and BYTES, read back as one of them.
 */
final class PostgresqlTypes implements Types {
  @Override
  public String render(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      return basic(basic);
    }
    if (type instanceof SqlType.Array array) {
      // The word takes no second dimension, and dimensions mean nothing to PostgreSQL.
      return array.element() instanceof SqlType.Array
          ? render(array.element())
          : render(array.element()) + " array";
    }
    if (type instanceof SqlType.EnumReference reference) {
      return PostgresqlNames.quoted(reference.name());
    }
    return type instanceof SqlType.PerDialect many ? render(own(many)) : ((SqlType.Named) type).sql();
  }

  @Override
  public SqlType parse(String declared) {
    return PostgresqlTypeParser.parse(declared);
  }

  @Override
  public SqlType canonical(SqlType type) {
    return parse(render(type));
  }

  private static SqlType own(SqlType.PerDialect many) {
    var own = many.types().get(PostgresqlDialect.NAME);
    if (own == null) {
      throw ProblemException.usage(
          "a column has a type for %s but none for postgresql".formatted(many.types().keySet()),
          "its type is told for each dialect, and this dialect was left out",
          "add on(\"postgresql\", ...) to its perDialect(...)");
    }
    return own;
  }

  private static String basic(SqlType.Basic type) {
    return switch (type.kind()) {
      case BOOLEAN, INTEGER, BIGINT, SMALLINT, REAL, DATE, UUID, XML, INET, TEXT ->
          word(type.kind());
      case TINYINT -> "smallint";
      case DOUBLE -> "double precision";
      case FLOAT, NUMERIC, DECIMAL, VARCHAR, CHAR, BIT, TIME, TIMESTAMP ->
          word(type.kind()) + parameters(type);
      case NCHAR -> "char" + parameters(type);
      case NVARCHAR -> "varchar" + parameters(type);
      case BINARY, VARBINARY, BYTES -> "bytea";
      case BLOB, CLOB, NCLOB -> "oid";
      case TIME_TZ -> "time" + parameters(type) + " with time zone";
      case TIMESTAMP_TZ -> "timestamp" + parameters(type) + " with time zone";
      case INTERVAL -> type.parameters().isEmpty() ? "interval" : "interval second" + parameters(type);
      case JSON, JSONB -> "jsonb";
    };
  }

  private static String word(TypeKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String parameters(SqlType.Basic type) {
    if (type.parameters().isEmpty()) {
      return "";
    }
    var texts = type.parameters().stream().map(String::valueOf).toList();
    return "(" + String.join(",", texts) + ")";
  }
}
