package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/**
 * Adds {@code column}. A column that is not null and has no value of its own needs an empty table.
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {
  @Override
  public DropColumn inverse() {
    return new DropColumn(table, column);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addColumn(this);
  }
}
