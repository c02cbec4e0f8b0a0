package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** Rows that fulfil the old constraint may break the new one. */
final class ReplacedConstraint implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    return operation instanceof ReplaceConstraint replace
            && !isFulfilled(replace.from(), replace.to())
        ? Optional.of(ConstraintText.hazard(replace, replace.table(), replace.to()))
        : Optional.empty();
  }

  /** Whether every row that fulfils one fulfils the other too. */
  private static boolean isFulfilled(Constraint from, Constraint to) {
    if (from instanceof CheckConstraint old && to instanceof CheckConstraint wanted) {
      return ValueList.admits(old.expression(), wanted.expression());
    }
    if (from instanceof ForeignKey old && to instanceof ForeignKey wanted) {
      return refers(old).equals(refers(wanted));
    }
    // The same columns in another order.
    return from instanceof PrimaryKey old
        && to instanceof PrimaryKey wanted
        && old.columns().containsAll(wanted.columns())
        && wanted.columns().containsAll(old.columns());
  }

  private static List<Object> refers(ForeignKey key) {
    return List.of(key.columns(), key.references(), key.referencedColumns());
  }
}
