package dev.autogen.migrate;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which columns of their own table constraints and indexes use. */
final class Constraints {
  private Constraints() {}

  /** The columns by name; none for a check, which is text. */
  static List<String> columns(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> ((PrimaryKey) constraint).columns();
      case UNIQUE -> ((UniqueConstraint) constraint).columns();
      case FOREIGN_KEY -> ((ForeignKey) constraint).columns();
      case CHECK -> List.of();
    };
  }

  static boolean uses(Constraint constraint, String column) {
    return columns(constraint).contains(column)
        || constraint instanceof CheckConstraint check
            && SqlText.mentions(check.expression(), column);
  }

  /** The columns by name, those carried along too; expressions are text. */
  static List<String> columns(Index index) {
    var keys = index.parts().stream().map(IndexPart::column).filter(Objects::nonNull);
    return Stream.concat(keys, index.include().stream()).toList();
  }

  static boolean uses(Index index, String column) {
    var expressions = index.parts().stream().map(IndexPart::expression);
    return columns(index).contains(column)
        || Stream.concat(expressions, Stream.ofNullable(index.predicate()))
            .filter(Objects::nonNull)
            .anyMatch(text -> SqlText.mentions(text, column));
  }
}
