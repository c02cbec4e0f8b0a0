package dev.autogen.dialect;

import java.util.List;

/**
 * The rows that a change would fail on, so that their number and one of them can be told.
 *
 * @param from what stands behind FROM, with the condition
 * @param names what tells one of them: columns as a person writes them; none if nothing does
 * @param columns SQL for each of {@code names}
 */
public record RowsInTheWay(String from, List<String> names, List<String> columns) {
  public RowsInTheWay {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    if (names.size() != columns.size()) {
      throw new IllegalArgumentException("not one name for each: " + names + ", " + columns);
    }
  }

  /** The query for their number. */
  public String count() {
    return "SELECT count(*) FROM " + from;
  }

  /** The query for the first of them; its columns are {@code names}. */
  public String first() {
    var list = String.join(", ", columns);
    return "SELECT %s FROM %s ORDER BY %1$s LIMIT 1".formatted(list, from);
  }
}
