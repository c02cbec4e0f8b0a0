package dev.autogen.operation;

import dev.autogen.schema.Table;

/** Deletes rows. */
public record DeleteRows(Table table, RowScope scope) implements RowChange {
  @Override
  public Operation inverse() {
    throw new IllegalStateException("the rows of %s are gone".formatted(table.name()));
  }

  @Override
  public boolean isReversible() {
    return false;
  }

  @Override
  public boolean needsNoTransaction() {
    return scope.batch() != null;
  }

  @Override
  public <R> R accept(RowVisitor<R> visitor) {
    return visitor.deleteRows(this);
  }
}
