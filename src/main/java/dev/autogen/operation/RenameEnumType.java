package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Renames an enum type; columns follow. */
public record RenameEnumType(QualifiedName from, QualifiedName to) implements Operation {
  @Override
  public RenameEnumType inverse() {
    return new RenameEnumType(to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameEnumType(this);
  }
}
