package dev.autogen.operation;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/** Creates {@code index}. */
public record CreateIndex(QualifiedName table, Index index) implements Operation {
  @Override
  public DropIndex inverse() {
    return new DropIndex(table, index);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
