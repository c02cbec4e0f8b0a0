package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Renames a table; foreign keys that point to it follow. */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {
  @Override
  public RenameTable inverse() {
    return new RenameTable(to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameTable(this);
  }
}
