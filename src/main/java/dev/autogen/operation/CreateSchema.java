package dev.autogen.operation;

/** Creates a schema. */
public record CreateSchema(String name) implements Operation {
  @Override
  public DropSchema inverse() {
    return new DropSchema(name);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createSchema(this);
  }
}
