package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;

/** Drops {@code constraint}, whole rather than by name, so that the inverse can rebuild it. */
public record DropConstraint(QualifiedName table, Constraint constraint) implements Operation {
  @Override
  public AddConstraint inverse() {
    return new AddConstraint(table, constraint);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropConstraint(this);
  }
}
