package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.AlterColumn;
import dev.autogen.problem.Problem;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The question whether every value of a column fits its new type: each finds one that does not.
 * Where nothing can fail, or nothing is known, there is no question.
 */
final class TypeGuards {
  private static final Set<TypeKind> TEXTS = Set.of(TypeKind.CHAR, TypeKind.VARCHAR, TypeKind.TEXT);

  // How many digits stand before the point.
  private static final Map<TypeKind, Integer> WHOLE =
      Map.of(TypeKind.SMALLINT, 5, TypeKind.INTEGER, 10, TypeKind.BIGINT, 19);

  private static final Map<TypeKind, String> RANGES =
      Map.of(
          TypeKind.SMALLINT, "-32768 AND 32767",
          TypeKind.INTEGER, "-2147483648 AND 2147483647",
          TypeKind.BIGINT, "-9223372036854775808 AND 9223372036854775807");

  private static final Set<TypeKind> NUMBERS =
      Set.of(
          TypeKind.SMALLINT,
          TypeKind.INTEGER,
          TypeKind.BIGINT,
          TypeKind.NUMERIC,
          TypeKind.REAL,
          TypeKind.DOUBLE);

  // What servers before 16, which cannot be asked, take for a value.
  private static final Map<TypeKind, String> PATTERNS =
      Map.of(
          TypeKind.SMALLINT, "[-+]?[0-9]{1,4}",
          TypeKind.INTEGER, "[-+]?[0-9]{1,9}",
          TypeKind.BIGINT, "[-+]?[0-9]{1,18}",
          TypeKind.NUMERIC, "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?",
          TypeKind.BOOLEAN,
              "([tTyYfFnN10]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|[yY][eE][sS]|[nN][oO]|[oO][nN]|[oO][fF][fF])",
          TypeKind.UUID, "\\{?[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}\\}?");

  private final PostgresqlTypes types = new PostgresqlTypes();
  private final int version;
  private final PlanState state;

  TypeGuards(int version, PlanState state) {
    this.version = version;
    this.state = state;
  }

  Optional<Step.Guard> of(AlterColumn operation) {
    if (operation.using() != null) {
      return Optional.empty();
    }
    var from = types.canonical(operation.from().type());
    var to = types.canonical(operation.to().type());
    var column = quoted(operation.to().name());
    return misfit(from, to, column).map(condition -> guard(operation, condition));
  }

  private Step.Guard guard(AlterColumn operation, String condition) {
    var table = operation.table();
    var rows = "%s WHERE %s".formatted(quoted(table), condition);
    var type = types.render(operation.to().type());
    return new Step.Guard(
        new RowGuards(table, state).rows(rows),
        new Problem(
            "%s.%s cannot become %s: rows of %s hold values that do not fit"
                .formatted(table, operation.to().name(), type, table),
            "every value is converted, and one that is too large or written otherwise cannot be",
            "look at them with: SELECT * FROM %s; mend them before, or say how to convert with .using(…)"
                .formatted(rows)));
  }

  private Optional<String> misfit(SqlType from, SqlType to, String column) {
    if (new TypeChange(from, to).readsText()) {
      return readable(from, to, column);
    }
    if (!(to instanceof SqlType.Basic target)) {
      return Optional.empty();
    }
    if (TEXTS.contains(target.kind())) {
      return tooLong(from, target, column);
    }
    return from instanceof SqlType.Basic source && NUMBERS.contains(source.kind())
        ? tooLarge(source, target, column)
        : Optional.empty();
  }

  private static boolean isText(SqlType type) {
    return type instanceof SqlType.Basic basic && TEXTS.contains(basic.kind());
  }

  // Blanks at the end are taken off without a word.
  private static Optional<String> tooLong(SqlType from, SqlType.Basic to, String column) {
    if (to.parameters().isEmpty()) {
      return Optional.empty();
    }
    int most = to.parameters().get(0);
    boolean fits =
        isText(from)
            && from instanceof SqlType.Basic source
            && !source.parameters().isEmpty()
            && source.parameters().get(0) <= most;
    boolean large = from.equals(SqlType.of(TypeKind.BLOB));
    return fits || large
        ? Optional.empty()
        : Optional.of("length(rtrim(CAST(%s AS text))) > %d".formatted(column, most));
  }

  private Optional<String> readable(SqlType from, SqlType to, String column) {
    if (version >= 16) {
      return Optional.of(
          "NOT pg_input_is_valid(CAST(%s AS text), %s)"
              .formatted(column, PostgresqlLiterals.text(types.render(to))));
    }
    return isText(from) && to instanceof SqlType.Basic basic && PATTERNS.containsKey(basic.kind())
        ? Optional.of("btrim(%s) !~ '^%s$'".formatted(column, PATTERNS.get(basic.kind())))
        : Optional.empty();
  }

  private static Optional<String> tooLarge(SqlType.Basic from, SqlType.Basic to, String column) {
    var range = RANGES.get(to.kind());
    if (range != null) {
      var digits = WHOLE.getOrDefault(from.kind(), Integer.MAX_VALUE);
      return digits <= WHOLE.getOrDefault(to.kind(), 0)
          ? Optional.empty()
          : Optional.of("%s NOT BETWEEN %s".formatted(column, range));
    }
    boolean bounded = to.kind() == TypeKind.NUMERIC && !to.parameters().isEmpty();
    return bounded && !isWider(from, to.parameters())
        ? Optional.of(
            "abs(round(CAST(%s AS numeric), %d)) >= 1e%d"
                .formatted(column, scale(to.parameters()), whole(to.parameters())))
        : Optional.empty();
  }

  private static boolean isWider(SqlType.Basic from, List<Integer> to) {
    if (from.kind() != TypeKind.NUMERIC) {
      return WHOLE.getOrDefault(from.kind(), Integer.MAX_VALUE) <= whole(to);
    }
    var old = from.parameters();
    return !old.isEmpty() && whole(old) <= whole(to) && scale(old) <= scale(to);
  }

  private static int whole(List<Integer> precisionAndScale) {
    return precisionAndScale.get(0) - scale(precisionAndScale);
  }

  private static int scale(List<Integer> precisionAndScale) {
    return precisionAndScale.size() > 1 ? precisionAndScale.get(1) : 0;
  }
}
