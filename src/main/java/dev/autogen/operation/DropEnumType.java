package dev.autogen.operation;

import dev.autogen.schema.EnumType;

/** Drops {@code type}, which no column uses any more. */
public record DropEnumType(EnumType type) implements Operation {
  @Override
  public CreateEnumType inverse() {
    return new CreateEnumType(type);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropEnumType(this);
  }
}
