package dev.autogen.operation;

import dev.autogen.schema.DatabaseObject;

/** Runs what creates an object that the model has no word for. */
public record CreateObject(DatabaseObject object) implements Operation {
  @Override
  public DropObject inverse() {
    return new DropObject(object);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createObject(this);
  }
}
