package dev.autogen.operation;

import dev.autogen.schema.EnumType;

/**
 * Changes the values of an enum type. Both sides carry the same name; a value that goes must be in
 * no row.
 */
public record AlterEnumType(EnumType from, EnumType to) implements Operation {
  @Override
  public AlterEnumType inverse() {
    return new AlterEnumType(to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterEnumType(this);
  }
}
