package dev.autogen.hazard;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H14: a new column that is not null and has no value of its own fails on a table with rows. */
final class NotNullWithoutValue implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    if (!(operation instanceof AddColumn add)) {
      return Optional.empty();
    }
    var column = add.column();
    boolean hasValue =
        column.nullable()
            || column.defaultValue() != null
            || column.identityOptions() != null
            || column.generated() != null;
    return hasValue
        ? Optional.empty()
        : Optional.of(
            new Hazard(
                "H14",
                operation,
                "refused when %s has rows, which would have no value for it."
                    .formatted(add.table())));
  }
}
