package dev.autogen.operation;

import dev.autogen.schema.Sequence;

/** Creates {@code sequence}. */
public record CreateSequence(Sequence sequence) implements Operation {
  @Override
  public DropSequence inverse() {
    return new DropSequence(sequence);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createSequence(this);
  }
}
