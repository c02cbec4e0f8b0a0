package dev.autogen.hazard;

import dev.autogen.operation.DropSequence;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H59: a dropped sequence forgets where it stood. */
final class LostSequence implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    return operation instanceof DropSequence drop
        ? Optional.of(
            new Hazard(
                "H59",
                operation,
                "where the sequence %s stood is lost.".formatted(drop.sequence().name())))
        : Optional.empty();
  }
}
