package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;

/** Puts {@code to} in the place of {@code from}. */
public record ReplaceConstraint(QualifiedName table, Constraint from, Constraint to)
    implements Operation {
  @Override
  public ReplaceConstraint inverse() {
    return new ReplaceConstraint(table, to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.replaceConstraint(this);
  }
}
