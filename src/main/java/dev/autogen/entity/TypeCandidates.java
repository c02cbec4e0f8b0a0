package dev.autogen.entity;

import static java.util.Map.entry;

import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.type.SqlTypes;

/** The portable types that a column may mean, the most telling first. */
final class TypeCandidates {
  private static final Pattern PARAMETERS = Pattern.compile("\\((\\d+)(?:\\s*,\\s*(-?\\d+))?\\)");

  /** Where a database tells single from double precision by the number of digits alone. */
  private static final SqlType SINGLE_PRECISION = SqlType.of(TypeKind.FLOAT, 24);

  private static final Map<Integer, List<TypeKind>> KINDS =
      Map.ofEntries(
          entry(Types.BOOLEAN, List.of(TypeKind.BOOLEAN)),
          entry(Types.BIT, List.of(TypeKind.BOOLEAN, TypeKind.BIT)),
          entry(Types.TINYINT, List.of(TypeKind.TINYINT)),
          entry(Types.SMALLINT, List.of(TypeKind.SMALLINT)),
          entry(Types.INTEGER, List.of(TypeKind.INTEGER)),
          entry(Types.BIGINT, List.of(TypeKind.BIGINT)),
          entry(Types.REAL, List.of(TypeKind.REAL)),
          entry(Types.DOUBLE, List.of(TypeKind.DOUBLE)),
          entry(Types.FLOAT, List.of(TypeKind.DOUBLE, TypeKind.REAL, TypeKind.FLOAT)),
          entry(Types.NUMERIC, List.of(TypeKind.NUMERIC)),
          entry(Types.DECIMAL, List.of(TypeKind.DECIMAL, TypeKind.NUMERIC)),
          entry(Types.CHAR, List.of(TypeKind.CHAR)),
          entry(Types.VARCHAR, List.of(TypeKind.VARCHAR, TypeKind.TEXT)),
          entry(Types.LONGVARCHAR, List.of(TypeKind.VARCHAR, TypeKind.TEXT)),
          entry(SqlTypes.LONG32VARCHAR, List.of(TypeKind.TEXT)),
          entry(Types.NCHAR, List.of(TypeKind.NCHAR)),
          entry(Types.NVARCHAR, List.of(TypeKind.NVARCHAR, TypeKind.TEXT)),
          entry(Types.LONGNVARCHAR, List.of(TypeKind.NVARCHAR, TypeKind.TEXT)),
          entry(SqlTypes.LONG32NVARCHAR, List.of(TypeKind.TEXT)),
          entry(Types.BINARY, List.of(TypeKind.BINARY)),
          entry(Types.VARBINARY, List.of(TypeKind.VARBINARY, TypeKind.BYTES)),
          entry(Types.LONGVARBINARY, List.of(TypeKind.VARBINARY, TypeKind.BYTES)),
          entry(SqlTypes.LONG32VARBINARY, List.of(TypeKind.BYTES)),
          entry(Types.BLOB, List.of(TypeKind.BLOB)),
          entry(Types.CLOB, List.of(TypeKind.CLOB)),
          entry(Types.NCLOB, List.of(TypeKind.NCLOB, TypeKind.CLOB)),
          entry(Types.DATE, List.of(TypeKind.DATE)),
          entry(Types.TIME, List.of(TypeKind.TIME)),
          entry(Types.TIME_WITH_TIMEZONE, List.of(TypeKind.TIME_TZ)),
          entry(SqlTypes.TIME_UTC, List.of(TypeKind.TIME_TZ, TypeKind.TIME)),
          entry(Types.TIMESTAMP, List.of(TypeKind.TIMESTAMP)),
          entry(Types.TIMESTAMP_WITH_TIMEZONE, List.of(TypeKind.TIMESTAMP_TZ)),
          entry(SqlTypes.TIMESTAMP_UTC, List.of(TypeKind.TIMESTAMP_TZ, TypeKind.TIMESTAMP)),
          entry(SqlTypes.INTERVAL_SECOND, List.of(TypeKind.INTERVAL)),
          entry(SqlTypes.UUID, List.of(TypeKind.UUID)),
          entry(SqlTypes.JSON, List.of(TypeKind.JSON, TypeKind.JSONB)),
          entry(Types.SQLXML, List.of(TypeKind.XML)),
          entry(SqlTypes.INET, List.of(TypeKind.INET)));

  private TypeCandidates() {}

  /**
   * For each target's code and text in turn, every kind with each of the parameters that are said.
   */
  static List<SqlType> of(List<ColumnType> types) {
    Set<List<Integer>> parameters = new LinkedHashSet<>();
    types.forEach(type -> parameters.add(parameters(type)));
    parameters.add(List.of());
    List<SqlType> result = new ArrayList<>();
    for (var type : types) {
      for (var kind : KINDS.getOrDefault(type.code(), List.of())) {
        parameters.stream()
            .filter(each -> each.size() <= kind.mostParameters())
            .forEach(each -> result.add(new SqlType.Basic(kind, each)));
      }
      if (type.code() == Types.FLOAT) {
        result.add(SINGLE_PRECISION);
      }
    }
    return result;
  }

  private static List<Integer> parameters(ColumnType type) {
    var match = PARAMETERS.matcher(type.sql() == null ? "" : type.sql());
    if (!match.find()) {
      return List.of();
    }
    return match.group(2) == null
        ? List.of(Integer.valueOf(match.group(1)))
        : List.of(Integer.valueOf(match.group(1)), Integer.valueOf(match.group(2)));
  }
}
