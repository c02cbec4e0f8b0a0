package dev.autogen.operation;

/** Drops a schema that holds nothing any more. */
public record DropSchema(String name) implements Operation {
  @Override
  public CreateSchema inverse() {
    return new CreateSchema(name);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropSchema(this);
  }
}
