package dev.autogen.hazard;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H13: a column that must not be null any more is refused when some row has none. */
final class NewNotNull implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    return operation instanceof AlterColumn alter
            && alter.from().nullable()
            && !alter.to().nullable()
        ? Optional.of(
            new Hazard(
                "H13",
                operation,
                "refused when a row of %s has no %s; the table is scanned under a lock."
                    .formatted(alter.table(), alter.to().name())))
        : Optional.empty();
  }
}
