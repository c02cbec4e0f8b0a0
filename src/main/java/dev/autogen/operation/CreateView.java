package dev.autogen.operation;

import dev.autogen.schema.View;

/** Creates {@code view}. */
public record CreateView(View view) implements Operation {
  @Override
  public DropView inverse() {
    return new DropView(view);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createView(this);
  }
}
