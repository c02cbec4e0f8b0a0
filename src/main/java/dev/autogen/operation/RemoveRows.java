package dev.autogen.operation;

import dev.autogen.schema.Table;

/** Deletes rows that were inserted, which their primary key tells. */
public record RemoveRows(InsertRows inserted) implements RowChange {
  @Override
  public Table table() {
    return inserted.table();
  }

  @Override
  public InsertRows inverse() {
    return inserted;
  }

  @Override
  public <R> R accept(RowVisitor<R> visitor) {
    return visitor.removeRows(this);
  }
}
