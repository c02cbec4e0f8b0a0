package dev.autogen.dialect.postgresql;

import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One type as DDL or the catalog spells it, such as {@code timestamp(6) without time zone[]}. */
final class PostgresqlTypeText {
  // Finer than microseconds is taken, with a warning, as microseconds.
  private static final int FINEST_SECONDS = 6;

  private final List<Token> tokens;
  private final boolean array;

  PostgresqlTypeText(String declared) {
    var all =
        new ArrayList<>(
            SqlText.tokens(declared).stream().filter(each -> each.kind() != Kind.SPACE).toList());
    boolean dimensions = dropDimensions(all);
    if (all.size() > 2 && all.get(0).names("pg_catalog") && isSymbol(all.get(1), ".")) {
      all.subList(0, 2).clear();
    }
    tokens = List.copyOf(all);
    array = dimensions;
  }

  SqlType type() {
    var element = element();
    return array ? new SqlType.Array(element) : element;
  }

  private SqlType element() {
    var internal = internalArray();
    if (internal != null) {
      return internal;
    }
    var known = parameters().flatMap(parameters -> known(words(), parameters));
    return known.orElseGet(() -> new SqlType.Named(text()));
  }

  // pg_type calls the array of int4 _int4.
  private @Nullable SqlType internalArray() {
    if (array || tokens.size() != 1 || !tokens.get(0).text().startsWith("_")) {
      return null;
    }
    var element = known(tokens.get(0).name().substring(1), List.of());
    return element.<SqlType>map(SqlType.Array::new).orElse(null);
  }

  private static Optional<SqlType> known(String words, List<Integer> parameters) {
    var kind = kind(words);
    if (kind != null) {
      return Optional.of(
          new SqlType.Basic(
              kind, kind.mostParameters() == 0 ? List.of() : finer(kind, parameters)));
    }
    return switch (words) {
      case "float" -> Optional.of(floating(parameters));
      case "numeric", "decimal", "dec" -> Optional.of(numeric(parameters));
      case "varchar", "character varying", "char varying" -> Optional.of(varchar(parameters));
      case "nchar varying", "national character varying", "national char varying" ->
          Optional.of(varchar(parameters));
      case "char", "character", "nchar", "national character", "national char" ->
          Optional.of(counted(TypeKind.CHAR, parameters));
      case "bpchar" ->
          parameters.isEmpty() ? Optional.empty() : Optional.of(counted(TypeKind.CHAR, parameters));
      case "bit" -> Optional.of(counted(TypeKind.BIT, parameters));
      case "varbit", "bit varying" -> Optional.of(named("bit varying", parameters));
      case "interval" ->
          Optional.of(
              parameters.isEmpty()
                  ? SqlType.of(TypeKind.INTERVAL)
                  : named("interval", finer(TypeKind.INTERVAL, parameters)));
      case "interval second" ->
          parameters.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new SqlType.Basic(TypeKind.INTERVAL, finer(TypeKind.INTERVAL, parameters)));
      default -> Optional.empty();
    };
  }

  private static @Nullable TypeKind kind(String words) {
    return switch (words) {
      case "boolean", "bool" -> TypeKind.BOOLEAN;
      case "smallint", "int2" -> TypeKind.SMALLINT;
      case "integer", "int", "int4" -> TypeKind.INTEGER;
      case "bigint", "int8" -> TypeKind.BIGINT;
      case "real", "float4" -> TypeKind.REAL;
      case "double precision", "float8" -> TypeKind.DOUBLE;
      case "text" -> TypeKind.TEXT;
      case "bytea" -> TypeKind.BYTES;
      case "oid" -> TypeKind.BLOB;
      case "date" -> TypeKind.DATE;
      case "time", "time without time zone" -> TypeKind.TIME;
      case "timetz", "time with time zone" -> TypeKind.TIME_TZ;
      case "timestamp", "timestamp without time zone" -> TypeKind.TIMESTAMP;
      case "timestamptz", "timestamp with time zone" -> TypeKind.TIMESTAMP_TZ;
      case "uuid" -> TypeKind.UUID;
      case "jsonb" -> TypeKind.JSON;
      case "xml" -> TypeKind.XML;
      case "inet" -> TypeKind.INET;
      default -> null;
    };
  }

  private static List<Integer> finer(TypeKind kind, List<Integer> parameters) {
    return parameters.stream()
        .limit(kind.mostParameters())
        .map(each -> Math.min(each, FINEST_SECONDS))
        .toList();
  }

  private static SqlType floating(List<Integer> parameters) {
    boolean single = !parameters.isEmpty() && parameters.get(0) <= 24;
    return SqlType.of(single ? TypeKind.REAL : TypeKind.DOUBLE);
  }

  private static SqlType numeric(List<Integer> parameters) {
    return parameters.size() == 1
        ? SqlType.of(TypeKind.NUMERIC, parameters.get(0), 0)
        : new SqlType.Basic(TypeKind.NUMERIC, parameters);
  }

  private static SqlType varchar(List<Integer> parameters) {
    boolean tooLong = !parameters.isEmpty() && parameters.get(0) > PostgresqlTypes.LONGEST_VARCHAR;
    return tooLong ? SqlType.of(TypeKind.TEXT) : new SqlType.Basic(TypeKind.VARCHAR, parameters);
  }

  /** Without a length these have the length 1. */
  private static SqlType counted(TypeKind kind, List<Integer> parameters) {
    return new SqlType.Basic(kind, parameters.isEmpty() ? List.of(1) : parameters);
  }

  private static SqlType named(String words, List<Integer> parameters) {
    return new SqlType.Named(parameters.isEmpty() ? words : words + "(" + parameters.get(0) + ")");
  }

  /**
   * The numbers in the parentheses; empty if something else stands there, or anything is quoted.
   */
  private Optional<List<Integer>> parameters() {
    List<Integer> numbers = new ArrayList<>();
    int sign = 1;
    for (var token : tokens) {
      if (token.kind() == Kind.NUMBER && token.text().matches("[0-9]{1,9}")) {
        numbers.add(sign * Integer.parseInt(token.text()));
        sign = 1;
      } else if (isSymbol(token, "-")) {
        sign = -1;
      } else if (token.kind() != Kind.WORD && !"(,)".contains(token.text())) {
        return Optional.empty();
      }
    }
    return numbers.size() > 2 ? Optional.empty() : Optional.of(numbers);
  }

  private String words() {
    return String.join(
        " ", tokens.stream().filter(each -> each.kind() == Kind.WORD).map(Token::name).toList());
  }

  /** One spelling for a type that is not in the vocabulary. */
  private String text() {
    var result = new StringBuilder();
    boolean afterWord = false;
    for (var token : tokens) {
      boolean word = token.kind() != Kind.SYMBOL;
      result.append(word && afterWord ? " " : "").append(spelled(token));
      afterWord = word || token.text().equals(")");
    }
    return result.toString();
  }

  private static String spelled(Token token) {
    // The type "char" is another one than char.
    boolean name = token.kind() == Kind.QUOTED_NAME;
    if (name) {
      return PostgresqlNames.quoted(token.name());
    }
    return token.kind() == Kind.WORD ? token.name() : token.text();
  }

  private static boolean dropDimensions(List<Token> tokens) {
    boolean found = false;
    while (isDimension(tokens)) {
      int end = tokens.size();
      boolean brackets = isSymbol(tokens.get(end - 1), "]");
      int start = brackets ? lastOpening(tokens) : end - 1;
      tokens.subList(start, end).clear();
      found = true;
    }
    return found;
  }

  private static boolean isDimension(List<Token> tokens) {
    return tokens.size() > 1
        && (isSymbol(tokens.get(tokens.size() - 1), "]") && lastOpening(tokens) > 0
            || tokens.get(tokens.size() - 1).text().equalsIgnoreCase("array"));
  }

  private static int lastOpening(List<Token> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0 && !isSymbol(tokens.get(i), "[")) {
      i--;
    }
    return i;
  }

  private static boolean isSymbol(Token token, String symbol) {
    return token.kind() == Kind.SYMBOL && token.text().equals(symbol);
  }
}
