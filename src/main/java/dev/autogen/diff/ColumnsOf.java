package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.UniqueConstraint;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The columns of its own table that something speaks of; words of SQL may be among them. */
final class ColumnsOf {
  private ColumnsOf() {}

  static Collection<String> constraint(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> ((PrimaryKey) constraint).columns();
      case UNIQUE -> ((UniqueConstraint) constraint).columns();
      case FOREIGN_KEY -> ((ForeignKey) constraint).columns();
      case CHECK -> CheckColumns.of((CheckConstraint) constraint);
    };
  }

  static Collection<String> index(Index index) {
    Set<String> names = new HashSet<>(index.include());
    for (var part : index.parts()) {
      if (part.column() != null) {
        names.add(part.column());
      }
      if (part.expression() != null) {
        names.addAll(CheckColumns.of(part.expression()));
      }
    }
    if (index.predicate() != null) {
      names.addAll(CheckColumns.of(index.predicate()));
    }
    return names;
  }
}
