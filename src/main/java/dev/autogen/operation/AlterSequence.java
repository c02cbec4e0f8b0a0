package dev.autogen.operation;

import dev.autogen.schema.Sequence;

/** Changes a sequence's options, not where it stands. Both sides carry the same name. */
public record AlterSequence(Sequence from, Sequence to) implements Operation {
  @Override
  public AlterSequence inverse() {
    return new AlterSequence(to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterSequence(this);
  }
}
