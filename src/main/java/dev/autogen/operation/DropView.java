package dev.autogen.operation;

import dev.autogen.schema.View;

/** Drops {@code view}, whole rather than by name, so that the inverse can rebuild it. */
public record DropView(View view) implements Operation {
  @Override
  public CreateView inverse() {
    return new CreateView(view);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropView(this);
  }
}
