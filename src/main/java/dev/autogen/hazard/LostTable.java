package dev.autogen.hazard;

import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H31: a dropped table takes its rows with it. */
final class LostTable implements HazardRule {
  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    if (!(operation instanceof DropTable drop)) {
      return Optional.empty();
    }
    var lost = "the rows of %s are lost".formatted(drop.table().name());
    return Optional.of(
        new Hazard(
            "H31",
            operation,
            upgrade ? lost + "; downgrade brings back the table, not them." : lost + "."));
  }
}
