package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/**
 * Makes a unique index that is there a primary key or unique constraint, which from then on owns
 * it.
 */
public record UseIndex(QualifiedName table, Index index, Constraint constraint)
    implements WrittenByHand {
  @Override
  public ReleaseIndex inverse() {
    return new ReleaseIndex(table, constraint, index);
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.useIndex(this);
  }
}
