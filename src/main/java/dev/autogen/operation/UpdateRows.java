package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes rows that are there. */
public record UpdateRows(Table table, List<Assignment> assignments, RowScope scope)
    implements RowChange {

  /**
   * A column and what it is set to.
   *
   * @param value null: SQL's NULL
   * @param placeholder stands for a value that is still to be written; null: none does
   */
  public record Assignment(
      Column column, @Nullable DefaultValue value, @Nullable Placeholder placeholder) {
    public Assignment(Column column, @Nullable DefaultValue value) {
      this(column, value, null);
    }

    public Assignment(Column column, Placeholder placeholder) {
      this(column, null, placeholder);
    }
  }

  public UpdateRows {
    assignments = List.copyOf(assignments);
  }

  /** The first assignment whose value is still to be written: with it, no row is changed. */
  public Optional<Assignment> placeholder() {
    return assignments.stream().filter(each -> each.placeholder() != null).findFirst();
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
