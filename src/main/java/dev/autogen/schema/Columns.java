package dev.autogen.schema;

import java.util.HashSet;
import java.util.List;

/** The invariant of every list of column names: not empty, none twice. */
final class Columns {
  private Columns() {}

  static List<String> checked(List<String> columns) {
    if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException("columns must be some, each once: " + columns);
    }
    return List.copyOf(columns);
  }
}
