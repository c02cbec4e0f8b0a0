package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;

/** What a constraint does to the rows that are there, in words. */
final class ConstraintText {
  private ConstraintText() {}

  static Hazard hazard(Operation operation, QualifiedName table, Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> new Hazard("H06", operation, doubles(table, columns(constraint)));
      case UNIQUE -> new Hazard("H05", operation, doubles(table, columns(constraint)));
      case FOREIGN_KEY ->
          new Hazard(
              "H07",
              operation,
              "refused when a row of %s refers to none of %s; both are locked meanwhile."
                  .formatted(table, ((ForeignKey) constraint).references()));
      case CHECK ->
          new Hazard(
              "H11",
              operation,
              "refused when a row of %s breaks it; the table is scanned under a lock."
                  .formatted(table));
    };
  }

  /** The columns that a constraint names itself; a check does so in its text alone. */
  static List<String> columns(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return key.columns();
    }
    if (constraint instanceof UniqueConstraint unique) {
      return unique.columns();
    }
    return constraint instanceof ForeignKey key ? key.columns() : List.of();
  }

  /** Whether a constraint is about this column. */
  static boolean concerns(Constraint constraint, String column) {
    return constraint instanceof CheckConstraint check
        ? SqlText.mentions(check.expression(), column)
        : columns(constraint).contains(column);
  }

  private static String doubles(QualifiedName table, List<String> columns) {
    return "refused when two rows of %s have the same %s; the table is locked meanwhile."
        .formatted(table, String.join(", ", columns));
  }
}
