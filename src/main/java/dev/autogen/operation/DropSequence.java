package dev.autogen.operation;

import dev.autogen.schema.Sequence;

/** Drops {@code sequence}; where it stood is lost. */
public record DropSequence(Sequence sequence) implements Operation {
  @Override
  public CreateSequence inverse() {
    return new CreateSequence(sequence);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropSequence(this);
  }
}
