package dev.autogen.operation;

import dev.autogen.schema.Table;

/** Creates {@code table} with its constraints, then its indexes and comments. */
public record CreateTable(Table table) implements Operation {
  @Override
  public DropTable inverse() {
    return new DropTable(table);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createTable(this);
  }
}
