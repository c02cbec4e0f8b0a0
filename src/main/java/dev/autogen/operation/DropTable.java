package dev.autogen.operation;

import dev.autogen.schema.Table;

/**
 * Drops {@code table}, whole rather than by name, so that the inverse can rebuild it. Its rows are
 * lost.
 */
public record DropTable(Table table) implements Operation {
  @Override
  public CreateTable inverse() {
    return new CreateTable(table);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropTable(this);
  }
}
