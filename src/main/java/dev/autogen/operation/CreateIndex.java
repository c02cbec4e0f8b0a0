package dev.autogen.operation;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/**
 * Creates {@code index}.
 *
 * @param concurrently without keeping writers out, where the database can; then outside of a
 *     transaction
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently)
    implements Operation {
  /** Within the migration's transaction. */
  public CreateIndex(QualifiedName table, Index index) {
    this(table, index, false);
  }

  @Override
  public DropIndex inverse() {
    return new DropIndex(table, index, concurrently);
  }

  @Override
  public boolean needsNoTransaction() {
    return concurrently;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
