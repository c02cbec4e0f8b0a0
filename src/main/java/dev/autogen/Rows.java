package dev.autogen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for {@link RowOperations#bulkInsert}.
 *
 * @param columns the columns that are given
 * @param values one list a row, as long as {@code columns}
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> values) {
  public Rows {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /** One row more: a value for each column, of the kinds that {@link RowUpdate#set} takes. */
  public Rows values(@Nullable Object... row) {
    List<List<@Nullable Object>> more = new ArrayList<>(values);
    more.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(row))));
    return new Rows(columns, more);
  }
}
