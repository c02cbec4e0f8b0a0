package dev.autogen.operation;

import dev.autogen.schema.Table;

/** A change of rows, which leaves the schema as it is. */
public sealed interface RowChange extends WrittenByHand
    permits InsertRows, RemoveRows, UpdateRows, DeleteRows {

  /** The table as it is when the change runs. */
  Table table();

  <R> R accept(RowVisitor<R> visitor);

  @Override
  default <R> R accept(HandVisitor<R> visitor) {
    return visitor.changeRows(this);
  }

  /** One method a kind of change. */
  interface RowVisitor<R> {
    R insertRows(InsertRows operation);

    R removeRows(RemoveRows operation);

    R updateRows(UpdateRows operation);

    R deleteRows(DeleteRows operation);
  }
}
