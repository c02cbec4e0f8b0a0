package dev.autogen.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the statements after it wait for a lock.
 *
 * @param timeout null: as long as the database is set up to
 */
public record SetLockTimeout(@Nullable Duration timeout) implements WrittenByHand {
  @Override
  public SetLockTimeout inverse() {
    return this;
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.setLockTimeout(this);
  }
}
