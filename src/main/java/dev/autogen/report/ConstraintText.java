package dev.autogen.report;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;

/** Constraints and indexes in words. */
final class ConstraintText {
  private ConstraintText() {}

  static String of(QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    return "%s %son table %s: %s"
        .formatted(
            constraint.kind().words(), name == null ? "" : name + " ", table, what(constraint));
  }

  static String of(QualifiedName table, Index index) {
    var keys = index.parts().stream().map(ConstraintText::part).collect(Collectors.joining(", "));
    var predicate = index.predicate();
    return "%sindex %s on table %s: %s(%s)%s%s%s"
        .formatted(
            index.unique() ? "unique " : "",
            index.name(),
            table,
            index.method() == null ? "" : index.method() + " ",
            keys,
            index.include().isEmpty() ? "" : " include " + list(index.include()),
            index.nullsNotDistinct() ? " nulls not distinct" : "",
            predicate == null ? "" : " where " + predicate);
  }

  static String what(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> list(((PrimaryKey) constraint).columns());
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case CHECK -> {
        var check = (CheckConstraint) constraint;
        yield check.expression() + validity(check.validated());
      }
      case FOREIGN_KEY -> reference((ForeignKey) constraint);
    };
  }

  private static String unique(UniqueConstraint key) {
    return list(key.columns())
        + (key.nullsNotDistinct() ? " nulls not distinct" : "")
        + deferrability(key.deferrability());
  }

  private static String deferrability(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  private static String validity(boolean validated) {
    return validated ? "" : " not valid";
  }

  private static String reference(ForeignKey key) {
    return "%s -> %s %s%s%s%s%s"
        .formatted(
            list(key.columns()),
            key.references(),
            list(key.referencedColumns()),
            action(" on delete ", key.onDelete()),
            action(" on update ", key.onUpdate()),
            deferrability(key.deferrability()),
            validity(key.validated()));
  }

  private static String action(String words, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
  }

  private static String part(IndexPart part) {
    var column = part.column();
    return (column == null ? part.expression() : column)
        + (part.collation() == null ? "" : " collate " + part.collation())
        + (part.operatorClass() == null ? "" : " " + part.operatorClass())
        + (part.descending() ? " desc" : "")
        + switch (part.nulls()) {
          case DEFAULT -> "";
          case FIRST -> " nulls first";
          case LAST -> " nulls last";
        };
  }

  private static String list(List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
