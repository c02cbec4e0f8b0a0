package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Renames an index. */
public record RenameIndex(QualifiedName table, String from, String to) implements Operation {
  @Override
  public RenameIndex inverse() {
    return new RenameIndex(table, to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameIndex(this);
  }
}
