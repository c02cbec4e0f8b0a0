package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import dev.autogen.operation.UpdateRows;
import java.util.Optional;

/** H14: rows that are there need a value in a new column, and nobody has written which. */
final class UnwrittenValue implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    return operation instanceof UpdateRows update && update.placeholder().isPresent()
        ? Optional.of(
            new Hazard(
                "H14",
                operation,
                "stops when %s has rows: write here what they get."
                    .formatted(update.table().name())))
        : Optional.empty();
  }
}
