package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import java.util.Optional;

/** One way in which an operation can hurt. */
interface HazardRule {

  /**
   * What is to be said about {@code operation}.
   *
   * @param upgrade false when it is part of a downgrade
   */
  Optional<Hazard> check(Operation operation, boolean upgrade);
}
