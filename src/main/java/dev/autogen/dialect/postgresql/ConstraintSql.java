package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.list;
import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.Locale;

/** Constraints as they stand in CREATE TABLE and ADD CONSTRAINT. */
final class ConstraintSql {
  private final int version;

  ConstraintSql(int version) {
    this.version = version;
  }

  String definition(Constraint constraint) {
    var name = constraint.name();
    return (name == null ? "" : "CONSTRAINT " + quoted(name) + " ") + rule(constraint);
  }

  private String rule(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> "PRIMARY KEY (%s)".formatted(list(((PrimaryKey) constraint).columns()));
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case CHECK -> check((CheckConstraint) constraint);
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
    };
  }

  private String unique(UniqueConstraint unique) {
    return "UNIQUE%s (%s)%s"
        .formatted(
            unique.nullsNotDistinct() ? nullsNotDistinct(version) : "",
            list(unique.columns()),
            deferrability(unique.deferrability()));
  }

  /** The clause, with a space in front. */
  static String nullsNotDistinct(int version) {
    if (version < 15) {
      throw ProblemException.usage(
          "two nulls are to count as equal in a unique constraint or index",
          "PostgreSQL %d has no NULLS NOT DISTINCT, 15 is the first".formatted(version),
          "leave withNullsNotDistinct() out for this target");
    }
    return " NULLS NOT DISTINCT";
  }

  private static String check(CheckConstraint check) {
    return "CHECK (%s)%s".formatted(check.expression(), check.validated() ? "" : " NOT VALID");
  }

  private static String foreignKey(ForeignKey key) {
    return "FOREIGN KEY (%s) REFERENCES %s (%s)%s%s%s%s"
        .formatted(
            list(key.columns()),
            quoted(key.references()),
            list(key.referencedColumns()),
            action("UPDATE", key.onUpdate()),
            action("DELETE", key.onDelete()),
            deferrability(key.deferrability()),
            key.validated() ? "" : " NOT VALID");
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION
        ? ""
        : " ON %s %s".formatted(event, action.sql().toUpperCase(Locale.ROOT));
  }

  /** The clause, with a space in front; empty for what the database does anyway. */
  static String deferrability(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " DEFERRABLE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }
}
