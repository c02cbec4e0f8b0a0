package dev.autogen.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalog queries gave, before it means anything: names and facts. */
record Crawled(List<Table> tables, List<Item> sequences) {
  Crawled {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /**
   * @param schema null where the database has none
   */
  record Item(@Nullable String schema, String name, Facts facts) {}

  /**
   * A table, view or what else has columns; one that is not read as a table may come without them.
   */
  record Table(Item item, List<Item> columns, List<Item> constraints, List<Item> indexes) {
    Table {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      indexes = List.copyOf(indexes);
    }
  }
}
