package dev.autogen.operation;

import dev.autogen.schema.View;

/** Gives a view another name; both sides carry the same query. */
public record RenameView(View from, View to) implements WrittenByHand {
  @Override
  public RenameView inverse() {
    return new RenameView(to, from);
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.renameView(this);
  }
}
