package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column in place. Both sides carry the same name.
 *
 * @param using SQL that computes the new value from the old row; null leaves the cast to the
 *     dialect
 */
public record AlterColumn(QualifiedName table, Column from, Column to, @Nullable String using)
    implements Operation {
  @Override
  public AlterColumn inverse() {
    return new AlterColumn(table, to, from, null);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterColumn(this);
  }
}
