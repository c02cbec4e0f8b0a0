package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows.
 *
 * @param columns the columns that are given
 * @param rows each with one value for each of {@code columns}
 */
public record InsertRows(Table table, List<Column> columns, List<Row> rows) implements RowChange {

  /**
   * The values of a row.
   *
   * @param values null: SQL's NULL
   */
  public record Row(List<@Nullable DefaultValue> values) {
    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  public InsertRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public RemoveRows inverse() {
    if (!isReversible()) {
      throw new IllegalStateException("nothing tells the rows of " + table.name());
    }
    return new RemoveRows(this);
  }

  /** Whether each row gives its whole primary key as constants. */
  @Override
  public boolean isReversible() {
    var key = keyPositions();
    return !key.isEmpty()
        && key.stream().allMatch(at -> at >= 0)
        && rows.stream()
            .allMatch(row -> key.stream().allMatch(at -> row.values().get(at) instanceof Literal));
  }

  /** Where the columns of the primary key stand among {@code columns}; -1 for one not given. */
  public List<Integer> keyPositions() {
    var names = columns.stream().map(Column::name).toList();
    return table.primaryKey().map(PrimaryKey::columns).orElse(List.of()).stream()
        .map(names::indexOf)
        .toList();
  }

  @Override
  public <R> R accept(RowVisitor<R> visitor) {
    return visitor.insertRows(this);
  }
}
