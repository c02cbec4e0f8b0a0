package dev.autogen.migrate;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnFacet;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes the changes to one column with the column as it is. */
final class ColumnChanges {
  private final QualifiedName table;
  private final Column there;
  private final List<ColumnChange> changes;

  ColumnChanges(QualifiedName table, Column there, ColumnChange... changes) {
    this.table = table;
    this.there = there;
    this.changes = List.of(changes);
    checkAspects();
  }

  /**
   * Both whole sides; every {@code from} must be what is there, as far as that is known for sure.
   */
  AlterColumn alter(Known known) {
    var from = there;
    for (var change : changes) {
      if (known.isSure() && !change.from().isOf(there)) {
        throw Sides.differs(
            "column %s of table %s".formatted(there.name(), table),
            Words.column(change.from().on(there)),
            Words.column(there));
      }
      from = change.from().on(from);
    }
    var to = from;
    for (var change : changes) {
      to = change.to().on(to);
    }
    return new AlterColumn(table, from, to, using());
  }

  private @Nullable String using() {
    return changes.stream()
        .map(ColumnChange::using)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void checkAspects() {
    if (changes.isEmpty()) {
      throw ProblemException.usage(
          "op.alterColumn of %s.%s says no change".formatted(table, there.name()),
          "it needs at least one, such as nullable().to(notNull())",
          "add the change, or take the line out");
    }
    Set<Class<? extends ColumnFacet>> seen = new HashSet<>();
    for (var change : changes) {
      if (!seen.add(change.from().getClass())) {
        throw ProblemException.usage(
            "op.alterColumn of %s.%s changes one aspect twice".formatted(table, there.name()),
            "the changes of one call happen at once",
            "say the aspect once, from what is there to what shall be");
      }
    }
  }
}
