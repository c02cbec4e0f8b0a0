package dev.autogen.hazard;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** A constraint on a table that has rows is refused when they break it, and locks it meanwhile. */
final class NewConstraint implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    return operation instanceof AddConstraint add
        ? Optional.of(ConstraintText.hazard(add, add.table(), add.constraint()))
        : Optional.empty();
  }
}
