package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;

/** Adds {@code constraint} to a table that is there; every row must keep it. */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {
  @Override
  public DropConstraint inverse() {
    return new DropConstraint(table, constraint);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addConstraint(this);
  }
}
