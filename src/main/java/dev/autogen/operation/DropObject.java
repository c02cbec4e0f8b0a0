package dev.autogen.operation;

import dev.autogen.schema.DatabaseObject;

/** Runs what drops an object that the model has no word for. */
public record DropObject(DatabaseObject object) implements Operation {
  @Override
  public CreateObject inverse() {
    return new CreateObject(object);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropObject(this);
  }
}
