package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a constraint or index does, without what it is called: two with the same structure are the
 * same rule. The order of a unique constraint's columns and of a foreign key's pairs is no part of
 * it, nor whether old rows were looked at.
 */
final class Structure {
  private Structure() {}

  static Constraint of(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> constraint.withName(null);
      case UNIQUE -> {
        var unique = (UniqueConstraint) constraint;
        yield unique.withName(null).withColumns(unique.columns().stream().sorted().toList());
      }
      case CHECK -> CheckConstraint.of(null, ((CheckConstraint) constraint).expression());
      case FOREIGN_KEY -> sorted((ForeignKey) constraint);
    };
  }

  static Index of(Index index) {
    return index.withName("-");
  }

  /** Whether one can only stand in the place of the other: it speaks of the same columns. */
  static boolean samePlace(Constraint one, Constraint other) {
    if (one instanceof ForeignKey key && other instanceof ForeignKey second) {
      return key.columns().equals(second.columns());
    }
    if (one instanceof CheckConstraint check && other instanceof CheckConstraint second) {
      return CheckColumns.of(check).equals(CheckColumns.of(second));
    }
    return one.kind() == other.kind() && one.kind() == Constraint.Kind.PRIMARY_KEY;
  }

  private static ForeignKey sorted(ForeignKey key) {
    List<Integer> order =
        IntStream.range(0, key.columns().size())
            .boxed()
            .sorted(Comparator.comparing(i -> key.columns().get(i)))
            .toList();
    return new ForeignKey(
        null,
        order.stream().map(i -> key.columns().get(i)).toList(),
        key.references(),
        order.stream().map(i -> key.referencedColumns().get(i)).toList(),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        true);
  }
}
