package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes rows that are there. */
public record UpdateRows(Table table, List<Assignment> assignments, RowScope scope)
    implements RowChange {

  /**
   * A column and what it is set to.
   *
   * @param value null: SQL's NULL
   */
  public record Assignment(Column column, @Nullable DefaultValue value) {}

  public UpdateRows {
    assignments = List.copyOf(assignments);
  }

  @Override
  public Operation inverse() {
    throw new IllegalStateException("nobody knows what the rows of %s held".formatted(table));
  }

  @Override
  public boolean isReversible() {
    return false;
  }

  @Override
  public boolean needsNoTransaction() {
    return scope.batch() != null;
  }

  @Override
  public <R> R accept(RowVisitor<R> visitor) {
    return visitor.updateRows(this);
  }
}
