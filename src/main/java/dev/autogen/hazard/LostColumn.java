package dev.autogen.hazard;

import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import java.util.Optional;

/** H30: a dropped column takes its values with it. */
final class LostColumn implements HazardRule {
  private static final int ONE_LINE = 88;

  @Override
  public Optional<Hazard> check(Operation operation, boolean upgrade) {
    if (!(operation instanceof DropColumn drop)) {
      return Optional.empty();
    }
    var lost = "the values of %s.%s are lost".formatted(drop.table(), drop.column().name());
    var whole = lost + "; downgrade brings back the column, not them.";
    // Of a long name the second half goes, so that it stays one line.
    return Optional.of(
        new Hazard("H30", operation, upgrade && whole.length() <= ONE_LINE ? whole : lost + "."));
  }
}
