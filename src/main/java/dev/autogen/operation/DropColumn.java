package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/**
 * Drops {@code column}, whole rather than by name, so that the inverse can rebuild it. Its values
 * are lost.
 */
public record DropColumn(QualifiedName table, Column column) implements Operation {
  @Override
  public AddColumn inverse() {
    return new AddColumn(table, column);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropColumn(this);
  }
}
