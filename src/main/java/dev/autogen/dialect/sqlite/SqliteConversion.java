package dev.autogen.dialect.sqlite;

import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of a column go over to another type. Most follow the new type's affinity by
 * themselves; the others are computed to what PostgreSQL's cast gives.
 */
final class SqliteConversion {
  private static final Set<TypeKind> WHOLE =
      Set.of(TypeKind.TINYINT, TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);
  private static final Set<TypeKind> BROKEN =
      Set.of(TypeKind.REAL, TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.NUMERIC, TypeKind.DECIMAL);
  private static final Set<TypeKind> TEXT =
      Set.of(
          TypeKind.CHAR,
          TypeKind.VARCHAR,
          TypeKind.NCHAR,
          TypeKind.NVARCHAR,
          TypeKind.TEXT,
          TypeKind.CLOB,
          TypeKind.NCLOB);

  private final SqlType from;
  private final SqlType to;

  SqliteConversion(SqlType from, SqlType to) {
    this.from = from;
    this.to = to;
  }

  /** The new value by SQL; {@code column} is the old one, quoted. */
  String expression(String column) {
    if (isOne(to, WHOLE) && (isOne(from, BROKEN) || isOne(from, TEXT))) {
      return wholeNumber(column);
    }
    if (is(to, TypeKind.BOOLEAN) && isOne(from, TEXT)) {
      return truth(column);
    }
    if (isOne(to, TEXT) && is(from, TypeKind.BOOLEAN)) {
      return "case %1$s when 1 then 'true' when 0 then 'false' else %1$s end".formatted(column);
    }
    if (isOne(to, TEXT) && is(from, TypeKind.UUID)) {
      return uuidText(column);
    }
    return column;
  }

  /** Whether a value that is no number afterwards could not be converted. */
  boolean isToNumber() {
    return (isOne(to, WHOLE) || isOne(to, BROKEN) || is(to, TypeKind.BOOLEAN))
        && !isOne(from, WHOLE)
        && !isOne(from, BROKEN);
  }

  /** The new longest length of text, where values could be longer so far. */
  Optional<Integer> narrower() {
    if (!isOne(to, TEXT)) {
      return Optional.empty();
    }
    int before = isOne(from, TEXT) ? length(from) : Integer.MAX_VALUE;
    return Optional.of(length(to)).filter(length -> length < before);
  }

  private static int length(SqlType text) {
    var parameters = ((SqlType.Basic) text).parameters();
    return parameters.isEmpty() ? Integer.MAX_VALUE : parameters.get(0);
  }

  // 2.5 in a column of whole numbers would stay 2.5.
  private static String wholeNumber(String column) {
    return "case typeof(%1$s) when 'real' then cast(round(%1$s) as integer) else %1$s end"
        .formatted(column);
  }

  private static String truth(String column) {
    return "case when lower(%1$s) in ('true', 't', 'yes', 'y', 'on', '1') then 1".formatted(column)
        + " when lower(%1$s) in ('false', 'f', 'no', 'n', 'off', '0') then 0 else %1$s end"
            .formatted(column);
  }

  private static String uuidText(String column) {
    var text =
        "substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-' || substr(h, 13, 4) || '-'"
            + " || substr(h, 17, 4) || '-' || substr(h, 21)";
    return "case typeof(%1$s) when 'blob' then (select %2$s from (select lower(hex(%1$s)) as h))"
            .formatted(column, text)
        + " else %s end".formatted(column);
  }

  private static boolean is(SqlType type, TypeKind kind) {
    return isOne(type, Set.of(kind));
  }

  private static boolean isOne(SqlType type, Set<TypeKind> kinds) {
    return type instanceof SqlType.Basic basic && kinds.contains(basic.kind());
  }
}
