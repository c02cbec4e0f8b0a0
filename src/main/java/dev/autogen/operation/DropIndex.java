package dev.autogen.operation;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/** Drops {@code index}, whole rather than by name, so that the inverse can rebuild it. */
public record DropIndex(QualifiedName table, Index index) implements Operation {
  @Override
  public CreateIndex inverse() {
    return new CreateIndex(table, index);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropIndex(this);
  }
}
