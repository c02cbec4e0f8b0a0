package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Renames a column; keys, indexes and expressions that use it follow. */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {
  @Override
  public RenameColumn inverse() {
    return new RenameColumn(table, to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameColumn(this);
  }
}
