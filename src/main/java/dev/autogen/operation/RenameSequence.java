package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Renames a sequence. */
public record RenameSequence(QualifiedName from, QualifiedName to) implements Operation {
  @Override
  public RenameSequence inverse() {
    return new RenameSequence(to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameSequence(this);
  }
}
