package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Types;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The types of PostgreSQL, written as Hibernate's {@code PostgreSQLDialect} writes them and read as
 * {@code format_type()} prints them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">the manual</a>
 */
final class PostgresqlTypes implements Types {
  /** {@code MaxAttrSize}: what is longer, Hibernate calls {@code text}. */
  static final int LONGEST_VARCHAR = 10_485_760;

  private static final int MOST_FLOAT4_DIGITS = 24;
  private static final int MOST_FLOAT8_DIGITS = 53;

  @Override
  public String render(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      return basic(basic.kind(), basic.parameters());
    }
    if (type instanceof SqlType.Array array) {
      return render(flat(array)) + " array";
    }
    if (type instanceof SqlType.EnumReference reference) {
      return PostgresqlNames.quoted(reference.name());
    }
    return type instanceof SqlType.Named named
        ? named.sql()
        : render(ours((SqlType.PerDialect) type));
  }

  @Override
  public SqlType parse(String declared) {
    return new PostgresqlTypeText(declared).type();
  }

  // The server keeps no dimensions.
  private static SqlType flat(SqlType.Array array) {
    var element = array.element();
    return element instanceof SqlType.Array inner ? flat(inner) : element;
  }

  private static SqlType ours(SqlType.PerDialect type) {
    var ours = type.types().get(PostgresqlDialect.NAME);
    if (ours == null) {
      throw ProblemException.usage(
          "a column has a type for %s but none for postgresql"
              .formatted(String.join(", ", type.types().keySet())),
          "its type is told for each dialect, and this dialect was left out",
          "add on(\"postgresql\", ...) to its perDialect(...)");
    }
    return ours;
  }

  private static String basic(TypeKind kind, List<Integer> parameters) {
    return switch (kind) {
      case TINYINT, SMALLINT -> "smallint";
      case DOUBLE -> "double precision";
      case FLOAT -> floating(parameters);
      case NUMERIC, DECIMAL, BIT -> lower(kind) + inParentheses(parameters);
      case CHAR, NCHAR -> "char" + inParentheses(parameters);
      case VARCHAR, NVARCHAR -> varchar(parameters);
      case BINARY, VARBINARY, BYTES -> "bytea";
      case BLOB, CLOB, NCLOB -> "oid";
      case TIME, TIMESTAMP -> lower(kind) + inParentheses(parameters);
      case TIME_TZ -> "time" + inParentheses(parameters) + " with time zone";
      case TIMESTAMP_TZ -> "timestamp" + inParentheses(parameters) + " with time zone";
      case INTERVAL ->
          parameters.isEmpty() ? "interval" : "interval second" + inParentheses(parameters);
      // Hibernate's JSON is jsonb since 9.4.
      case JSON, JSONB -> "jsonb";
      case BOOLEAN, INTEGER, BIGINT, REAL, TEXT, DATE, UUID, XML, INET -> lower(kind);
    };
  }

  private static String varchar(List<Integer> parameters) {
    boolean tooLong = !parameters.isEmpty() && parameters.get(0) > LONGEST_VARCHAR;
    return tooLong ? "text" : "varchar" + inParentheses(parameters);
  }

  private static String floating(List<Integer> parameters) {
    if (parameters.isEmpty()) {
      return "float";
    }
    int digits = parameters.get(0);
    if (digits > MOST_FLOAT8_DIGITS) {
      throw ProblemException.usage(
          "floating(%d) has more digits than PostgreSQL can hold".formatted(digits),
          "its float counts binary digits, 53 at most",
          "use floating(53), doublePrecision() or a numeric");
    }
    return digits <= MOST_FLOAT4_DIGITS ? "float4" : "float(%d)".formatted(digits);
  }

  private static String lower(TypeKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String inParentheses(List<Integer> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }
}
