package dev.autogen.dialect.postgresql;

import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a type as {@code format_type} prints it or a person writes it. Names and their aliases:
 * https://www.postgresql.org/docs/current/datatype.html
 */
final class PostgresqlTypeParser {
  private static final Pattern ARRAY = Pattern.compile("(.+?)(?:\\s+array)?\\s*(?:\\[\\d*])+|(.+)\\s+array");
  private static final Pattern PARTS =
      Pattern.compile("([a-z0-9_ ]+?)\\s*(?:\\(([-0-9, ]+)\\))?(?:\\s+(with|without) time zone)?");

  private static final Map<String, TypeKind> KINDS =
      Map.ofEntries(
          Map.entry("bool", TypeKind.BOOLEAN),
          Map.entry("boolean", TypeKind.BOOLEAN),
          Map.entry("int2", TypeKind.SMALLINT),
          Map.entry("smallint", TypeKind.SMALLINT),
          Map.entry("int", TypeKind.INTEGER),
          Map.entry("int4", TypeKind.INTEGER),
          Map.entry("integer", TypeKind.INTEGER),
          Map.entry("int8", TypeKind.BIGINT),
          Map.entry("bigint", TypeKind.BIGINT),
          Map.entry("float4", TypeKind.REAL),
          Map.entry("real", TypeKind.REAL),
          Map.entry("float8", TypeKind.DOUBLE),
          Map.entry("double precision", TypeKind.DOUBLE),
          Map.entry("float", TypeKind.FLOAT),
          Map.entry("numeric", TypeKind.NUMERIC),
          Map.entry("decimal", TypeKind.NUMERIC),
          Map.entry("dec", TypeKind.NUMERIC),
          Map.entry("char", TypeKind.CHAR),
          Map.entry("character", TypeKind.CHAR),
          Map.entry("nchar", TypeKind.CHAR),
          Map.entry("bpchar", TypeKind.CHAR),
          Map.entry("varchar", TypeKind.VARCHAR),
          Map.entry("character varying", TypeKind.VARCHAR),
          Map.entry("char varying", TypeKind.VARCHAR),
          Map.entry("text", TypeKind.TEXT),
          Map.entry("bytea", TypeKind.BYTES),
          Map.entry("oid", TypeKind.BLOB),
          Map.entry("bit", TypeKind.BIT),
          Map.entry("date", TypeKind.DATE),
          Map.entry("time", TypeKind.TIME),
          Map.entry("timetz", TypeKind.TIME_TZ),
          Map.entry("timestamp", TypeKind.TIMESTAMP),
          Map.entry("timestamptz", TypeKind.TIMESTAMP_TZ),
          Map.entry("interval second", TypeKind.INTERVAL),
          Map.entry("uuid", TypeKind.UUID),
          Map.entry("jsonb", TypeKind.JSON),
          Map.entry("xml", TypeKind.XML),
          Map.entry("inet", TypeKind.INET));

  private PostgresqlTypeParser() {}

  static SqlType parse(String declared) {
    var text = folded(declared);
    var array = ARRAY.matcher(text);
    if (array.matches()) {
      return new SqlType.Array(parse(array.group(array.group(1) == null ? 2 : 1)));
    }
    var parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return new SqlType.Named(text);
    }
    boolean zoned = "with".equals(parts.group(3));
    return named(text, parts.group(1), numbers(parts.group(2)), zoned);
  }

  private static SqlType named(String text, String word, List<Integer> parameters, boolean zoned) {
    var kind = KINDS.get(word.replaceAll("\\s+", " "));
    if (text.equals("interval")) {
      return SqlType.of(TypeKind.INTERVAL);
    }
    boolean boundless = word.equals("bpchar") && parameters.isEmpty();
    if (kind == null || boundless || parameters.size() > Math.max(kind.mostParameters(), 0)) {
      return new SqlType.Named(text);
    }
    return switch (kind) {
      case FLOAT -> floating(parameters);
      case CHAR, BIT -> new SqlType.Basic(kind, parameters.isEmpty() ? List.of(1) : parameters);
      case NUMERIC -> new SqlType.Basic(kind, withScale(parameters));
      case TIME -> new SqlType.Basic(zoned ? TypeKind.TIME_TZ : kind, parameters);
      case TIMESTAMP -> new SqlType.Basic(zoned ? TypeKind.TIMESTAMP_TZ : kind, parameters);
      default -> new SqlType.Basic(kind, parameters);
    };
  }

  /** {@code float(1)} to {@code float(24)} are real, the others double precision. */
  private static SqlType floating(List<Integer> parameters) {
    boolean single = !parameters.isEmpty() && parameters.get(0) <= 24;
    return SqlType.of(single ? TypeKind.REAL : TypeKind.DOUBLE);
  }

  private static List<Integer> withScale(List<Integer> parameters) {
    return parameters.size() == 1 ? List.of(parameters.get(0), 0) : parameters;
  }

  private static List<Integer> numbers(@org.jspecify.annotations.Nullable String list) {
    return list == null
        ? List.of()
        : Stream.of(list.split(",")).map(String::strip).map(Integer::valueOf).toList();
  }

  /** Words in lower case, names quoted only where they must be, one space between words. */
  private static String folded(String declared) {
    var result = new StringBuilder();
    for (var token : SqlText.tokens(declared.strip())) {
      switch (token.kind()) {
        case SPACE -> result.append(' ');
        case WORD -> result.append(token.name());
        case QUOTED_NAME -> result.append(PostgresqlNames.quoted(token.name()));
        default -> result.append(token.text());
      }
    }
    return result.toString().replaceFirst("^pg_catalog\\.", "");
  }
}
