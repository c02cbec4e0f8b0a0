package dev.autogen.hazard;

import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H30: a dropped column takes its values with it. */
final class LostColumn implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    if (!(operation instanceof DropColumn drop)) {
      return Optional.empty();
    }
    var lost = "the values of %s.%s are lost".formatted(drop.table(), drop.column().name());
    return Optional.of(
        new Hazard(
            "H30",
            operation,
            upgrade ? lost + "; downgrade brings back the column, not them." : lost + "."));
  }
}
