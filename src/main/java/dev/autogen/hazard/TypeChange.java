package dev.autogen.hazard;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.Operation;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * H22 and H23: a change of type rewrites the table unless it only widens; a narrower type stops at
 * a value that does not fit. The list of free changes was measured on PostgreSQL 15.
 */
final class TypeChange implements HazardRule {
  private static final Set<TypeKind> NUMBERS =
      Set.of(
          TypeKind.TINYINT,
          TypeKind.SMALLINT,
          TypeKind.INTEGER,
          TypeKind.BIGINT,
          TypeKind.NUMERIC,
          TypeKind.DECIMAL,
          TypeKind.REAL,
          TypeKind.DOUBLE,
          TypeKind.FLOAT);
  private static final Set<TypeKind> TEXTS =
      Set.of(TypeKind.VARCHAR, TypeKind.CHAR, TypeKind.TEXT, TypeKind.NVARCHAR, TypeKind.NCHAR);

  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    if (!(operation instanceof AlterColumn alter)
        || alter.from().type().equals(alter.to().type())) {
      return Optional.empty();
    }
    boolean basic =
        alter.from().type() instanceof SqlType.Basic && alter.to().type() instanceof SqlType.Basic;
    var run = upgrade ? "upgrade" : "downgrade";
    if (!basic) {
      return rewritten(
          operation,
          "every row is rewritten, and a value that does not fit stops the " + run + ".");
    }
    return check(
        operation, (SqlType.Basic) alter.from().type(), (SqlType.Basic) alter.to().type(), run);
  }

  private static Optional<Hazard> check(
      Operation operation, SqlType.Basic from, SqlType.Basic to, String run) {
    if (isWidened(from, to)) {
      return Optional.empty();
    }
    if (TEXTS.contains(from.kind()) && NUMBERS.contains(to.kind())) {
      return rewritten(
          operation,
          "every row is rewritten, and a value that is no number stops the " + run + ".");
    }
    if (from.kind() == to.kind()) {
      return Optional.of(
          new Hazard(
              "H23", operation, "narrower: a value that does not fit stops the " + run + "."));
    }
    return rewritten(operation, "every row is rewritten, and the table is locked meanwhile.");
  }

  private static boolean isWidened(SqlType.Basic from, SqlType.Basic to) {
    boolean toText = to.kind() == TypeKind.TEXT && from.kind() == TypeKind.VARCHAR;
    return toText || from.kind() == to.kind() && isWider(from, to);
  }

  private static boolean isWider(SqlType.Basic from, SqlType.Basic to) {
    return switch (to.kind()) {
      case VARCHAR, NVARCHAR, VARBINARY, TIMESTAMP, TIMESTAMP_TZ, TIME, TIME_TZ ->
          first(to.parameters()) >= first(from.parameters());
      case NUMERIC, DECIMAL ->
          first(to.parameters()) >= first(from.parameters())
              && second(to.parameters()) == second(from.parameters());
      default -> false;
    };
  }

  private static int first(List<Integer> parameters) {
    return parameters.isEmpty() ? Integer.MAX_VALUE : parameters.get(0);
  }

  private static int second(List<Integer> parameters) {
    return parameters.size() < 2 ? 0 : parameters.get(1);
  }

  private static Optional<Hazard> rewritten(Operation operation, String reason) {
    return Optional.of(new Hazard("H22", operation, reason));
  }
}
