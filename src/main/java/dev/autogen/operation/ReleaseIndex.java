package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/** Takes back {@link UseIndex}: the constraint goes, and the index is there by itself. */
public record ReleaseIndex(QualifiedName table, Constraint constraint, Index index)
    implements WrittenByHand {
  @Override
  public UseIndex inverse() {
    return new UseIndex(table, index, constraint);
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.releaseIndex(this);
  }
}
