package dev.autogen.dialect.postgresql;

import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What USING a type change needs. Where an assignment cast does it there is none: assigning refuses
 * a text that is too long, a cast would cut it.
 * https://www.postgresql.org/docs/current/typeconv-query.html
 */
final class TypeChange {
  /** Types between which PostgreSQL casts by itself, or at least on request. */
  private enum Family {
    TEXT,
    NUMBER,
    TRUTH,
    MOMENT,
    CLOCK,
    JSON,
    BYTES,
    LARGE_OBJECT,
    OTHER
  }

  private static final Map<TypeKind, Family> FAMILIES =
      Map.ofEntries(
          Map.entry(TypeKind.CHAR, Family.TEXT),
          Map.entry(TypeKind.VARCHAR, Family.TEXT),
          Map.entry(TypeKind.TEXT, Family.TEXT),
          Map.entry(TypeKind.SMALLINT, Family.NUMBER),
          Map.entry(TypeKind.INTEGER, Family.NUMBER),
          Map.entry(TypeKind.BIGINT, Family.NUMBER),
          Map.entry(TypeKind.NUMERIC, Family.NUMBER),
          Map.entry(TypeKind.REAL, Family.NUMBER),
          Map.entry(TypeKind.DOUBLE, Family.NUMBER),
          Map.entry(TypeKind.BOOLEAN, Family.TRUTH),
          Map.entry(TypeKind.DATE, Family.MOMENT),
          Map.entry(TypeKind.TIMESTAMP, Family.MOMENT),
          Map.entry(TypeKind.TIMESTAMP_TZ, Family.MOMENT),
          Map.entry(TypeKind.TIME, Family.CLOCK),
          Map.entry(TypeKind.TIME_TZ, Family.CLOCK),
          Map.entry(TypeKind.JSON, Family.JSON),
          Map.entry(TypeKind.BYTES, Family.BYTES),
          Map.entry(TypeKind.BLOB, Family.LARGE_OBJECT));
  private static final Set<Family> ASSIGNABLE =
      Set.of(Family.TEXT, Family.NUMBER, Family.MOMENT, Family.CLOCK);
  private static final Set<Family> BINARY = Set.of(Family.BYTES, Family.LARGE_OBJECT);
  private static final Set<Family> BINARY_SOURCES =
      Set.of(Family.TEXT, Family.BYTES, Family.LARGE_OBJECT);

  private final PostgresqlTypes types = new PostgresqlTypes();
  private final SqlType from;
  private final SqlType to;

  TypeChange(SqlType from, SqlType to) {
    this.from = types.canonical(from);
    this.to = types.canonical(to);
  }

  boolean isNone() {
    return from.equals(to);
  }

  /** Whether an expression that uses the column is understood, and printed, as it was before. */
  boolean keepsExpressions() {
    return isNone()
        || from instanceof SqlType.Basic old
            && to instanceof SqlType.Basic changed
            && old.kind() == changed.kind()
            && family(from) != Family.TEXT;
  }

  /**
   * Whether old and new values can be compared, so that a foreign key may live through the change.
   */
  boolean keepsComparable() {
    return family(from) == family(to) && family(from) != Family.OTHER;
  }

  /** The expression for a column written as {@code name}; empty: the assignment cast does it. */
  Optional<String> using(String name) {
    var old = family(from);
    var changed = family(to);
    if (old == changed && ASSIGNABLE.contains(old)) {
      return Optional.empty();
    }
    if (changed == Family.TEXT) {
      return toText(old, name);
    }
    return Optional.of(cast(old, changed, name));
  }

  private static Optional<String> toText(Family old, String name) {
    return switch (old) {
      case BYTES -> Optional.of("convert_from(%s, 'UTF8')".formatted(name));
      case LARGE_OBJECT -> Optional.of("convert_from(lo_get(%s), 'UTF8')".formatted(name));
      default -> Optional.empty();
    };
  }

  private String cast(Family old, Family changed, String name) {
    var type = types.render(to);
    if (changed == Family.BYTES && old == Family.TEXT) {
      return "convert_to(%s, 'UTF8')".formatted(name);
    }
    if (changed == Family.BYTES && old == Family.LARGE_OBJECT) {
      return "lo_get(%s)".formatted(name);
    }
    if (changed == Family.LARGE_OBJECT && old == Family.BYTES) {
      return "lo_from_bytea(0, %s)".formatted(name);
    }
    if (changed == Family.LARGE_OBJECT && old == Family.TEXT) {
      return "lo_from_bytea(0, convert_to(%s, 'UTF8'))".formatted(name);
    }
    if (changed == Family.TRUTH && old == Family.NUMBER) {
      return name + " <> 0";
    }
    boolean truth = old == Family.TRUTH && changed == Family.NUMBER;
    var number = truth ? "CAST(%s AS integer)" : "CAST(%s AS text)";
    // A char is filled up with blanks, which its cast to text takes off again.
    boolean padded = from instanceof SqlType.Basic basic && basic.kind() == TypeKind.CHAR;
    boolean direct = old == Family.TEXT && !padded || old == changed && old != Family.OTHER;
    return "CAST(%s AS %s)".formatted(direct ? name : number.formatted(name), type);
  }

  /** Whether each new value is read from the text of the old one, which may not be understood. */
  boolean readsText() {
    var old = family(from);
    var changed = family(to);
    if (changed == Family.TEXT || BINARY.contains(changed) && BINARY_SOURCES.contains(old)) {
      return false;
    }
    boolean direct = old == changed && old != Family.OTHER;
    boolean truth =
        old == Family.TRUTH && changed == Family.NUMBER
            || old == Family.NUMBER && changed == Family.TRUTH;
    return !direct && !truth;
  }

  private static Family family(SqlType type) {
    return type instanceof SqlType.Basic basic
        ? FAMILIES.getOrDefault(basic.kind(), Family.OTHER)
        : Family.OTHER;
  }
}
