package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;

/** Renames a constraint; both sides differ in the name alone. */
public record RenameConstraint(QualifiedName table, Constraint from, Constraint to)
    implements Operation {
  @Override
  public RenameConstraint inverse() {
    return new RenameConstraint(table, to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameConstraint(this);
  }
}
