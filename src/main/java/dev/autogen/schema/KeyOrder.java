package dev.autogen.schema;

import java.util.List;

/**
 * Another order in which the columns of a table's primary key are as good as the model's, because
 * nobody chose the one or the other.
 */
public record KeyOrder(QualifiedName table, List<String> columns) {
  public KeyOrder {
    columns = List.copyOf(columns);
  }
}
