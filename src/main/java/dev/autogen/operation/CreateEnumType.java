package dev.autogen.operation;

import dev.autogen.schema.EnumType;

/** Creates {@code type}. */
public record CreateEnumType(EnumType type) implements Operation {
  @Override
  public DropEnumType inverse() {
    return new DropEnumType(type);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createEnumType(this);
  }
}
