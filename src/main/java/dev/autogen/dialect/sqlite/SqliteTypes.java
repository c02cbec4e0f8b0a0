package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.Types;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types of SQLite, called what Hibernate's SQLiteDialect calls them. SQLite itself reads only
 * an affinity out of the name, so a type for which Hibernate has no name there (XML, intervals,
 * enum types of the database) gets one whose affinity keeps the values as they come.
 */
final class SqliteTypes implements Types {
  private static final Pattern DECLARED =
      Pattern.compile("([a-z0-9_ ]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?");

  /** The kinds by the name that Hibernate gives them; each name once. */
  private static final Map<String, TypeKind> KINDS =
      Map.ofEntries(
          Map.entry("boolean", TypeKind.BOOLEAN),
          Map.entry("tinyint", TypeKind.TINYINT),
          Map.entry("smallint", TypeKind.SMALLINT),
          Map.entry("integer", TypeKind.INTEGER),
          Map.entry("bigint", TypeKind.BIGINT),
          Map.entry("real", TypeKind.REAL),
          Map.entry("double precision", TypeKind.DOUBLE),
          Map.entry("float", TypeKind.FLOAT),
          Map.entry("numeric", TypeKind.NUMERIC),
          Map.entry("decimal", TypeKind.DECIMAL),
          Map.entry("char", TypeKind.CHAR),
          Map.entry("varchar", TypeKind.VARCHAR),
          Map.entry("nchar", TypeKind.NCHAR),
          Map.entry("nvarchar", TypeKind.NVARCHAR),
          Map.entry("blob", TypeKind.BLOB),
          Map.entry("clob", TypeKind.CLOB),
          Map.entry("nclob", TypeKind.NCLOB),
          Map.entry("bit", TypeKind.BIT),
          Map.entry("date", TypeKind.DATE),
          Map.entry("time", TypeKind.TIME),
          Map.entry("timestamp", TypeKind.TIMESTAMP));

  /** Other words of the SQL standard, and those that people use on SQLite, for the same types. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("int8", "bigint"),
          Map.entry("bool", "boolean"),
          Map.entry("double", "double precision"),
          Map.entry("dec", "decimal"),
          Map.entry("character", "char"),
          Map.entry("character varying", "varchar"),
          Map.entry("char varying", "varchar"),
          Map.entry("text", "clob"),
          Map.entry("datetime", "timestamp"));

  @Override
  public String render(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      return basic(basic);
    }
    if (type instanceof SqlType.Array) {
      return "blob";
    }
    if (type instanceof SqlType.EnumReference) {
      return "varchar(255)";
    }
    return type instanceof SqlType.Named named
        ? named.sql()
        : render(ofThisDialect((SqlType.PerDialect) type));
  }

  private static SqlType ofThisDialect(SqlType.PerDialect type) {
    var mine = type.types().get(SqliteDialect.NAME);
    if (mine == null) {
      throw ProblemException.usage(
          "a column's type says nothing for SQLite: " + type.types(),
          "it is given for each dialect, and %s is not among them".formatted(SqliteDialect.NAME),
          "add on(\"%s\", …) to it".formatted(SqliteDialect.NAME));
    }
    return mine;
  }

  private static String basic(SqlType.Basic type) {
    return switch (type.kind()) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DATE ->
          type.kind().name().toLowerCase(Locale.ROOT);
      case DOUBLE -> "double precision";
      case FLOAT -> "float";
      case TIMESTAMP, TIMESTAMP_TZ -> "timestamp";
      case TIME_TZ -> "time";
      case TEXT, CLOB, JSON, JSONB, XML -> "clob";
      case NCLOB -> "nclob";
      case BINARY, VARBINARY, BYTES, BLOB, UUID, INET -> "blob";
      case INTERVAL -> "numeric(21,0)";
      case NUMERIC, DECIMAL, CHAR, VARCHAR, NCHAR, NVARCHAR, BIT, TIME -> withParameters(type);
    };
  }

  private static String withParameters(SqlType.Basic type) {
    var name = type.kind().name().toLowerCase(Locale.ROOT);
    return type.parameters().isEmpty()
        ? name
        : type.parameters().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", name + "(", ")"));
  }

  @Override
  public SqlType parse(String declared) {
    return parse(declared, Map.of());
  }

  /** Synonyms are one; {@link #parse} keeps them apart, for only INTEGER can be a row's number. */
  @Override
  public SqlType canonical(SqlType type) {
    return parse(render(type), SYNONYMS);
  }

  private static SqlType parse(String declared, Map<String, String> synonyms) {
    var matcher = DECLARED.matcher(declared.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      var name = matcher.group(1).replaceAll("\\s+", " ");
      var kind = KINDS.get(synonyms.getOrDefault(name, name));
      List<Integer> parameters = new ArrayList<>();
      for (int i = 2; i <= 3 && matcher.group(i) != null; i++) {
        parameters.add(Integer.valueOf(matcher.group(i)));
      }
      if (kind != null && parameters.size() <= kind.mostParameters()) {
        return new SqlType.Basic(kind, parameters);
      }
    }
    return new SqlType.Named(String.join(" ", SqlTokens.canonical(declared)));
  }
}
