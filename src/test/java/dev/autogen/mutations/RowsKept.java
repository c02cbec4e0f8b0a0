package dev.autogen.mutations;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.LiveDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of a database as they were, in the columns that a change does not touch. */
final class RowsKept {
  private final Map<String, List<String>> rows = new TreeMap<>();

  private RowsKept() {}

  static RowsKept of(LiveDatabase live, Schema schema, List<Operation> change) throws SQLException {
    Set<QualifiedName> gone = new TreeSet<>();
    Set<String> touched = new TreeSet<>();
    for (var operation : change) {
      if (operation instanceof DropTable drop) {
        gone.add(drop.table().name());
      } else if (operation instanceof DropColumn drop) {
        touched.add(drop.table() + "." + drop.column().name());
      } else if (operation instanceof AlterColumn alter) {
        touched.add(alter.table() + "." + alter.to().name());
      }
    }
    var kept = new RowsKept();
    for (var table : schema.tables()) {
      if (!gone.contains(table.name())) {
        var query = query(live, table, touched);
        kept.rows.put(query, values(live, query));
      }
    }
    return kept;
  }

  /** Tells the tables in which they are not. */
  boolean areIn(LiveDatabase live, List<String> problems) throws SQLException {
    boolean all = true;
    for (var entry : rows.entrySet()) {
      var found = values(live, entry.getKey());
      if (!found.equals(entry.getValue())) {
        all = false;
        problems.add("%s gave %s, gives %s".formatted(entry.getKey(), entry.getValue(), found));
      }
    }
    return all;
  }

  /** Leaves no row in any table. */
  static void removeAll(LiveDatabase live, Schema schema) throws SQLException {
    var names = schema.tables().stream().map(table -> live.dialect().quoted(table.name())).toList();
    try (var statement = live.connection().createStatement()) {
      if (live.dialect().name().equals("postgresql")) {
        statement.execute("truncate " + String.join(", ", names));
      } else {
        for (var name : names) {
          statement.execute("delete from " + name);
        }
      }
    }
  }

  private static String query(LiveDatabase live, Table table, Set<String> touched) {
    var columns =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> !touched.contains(table.name() + "." + name))
            .map(live.dialect()::quoted)
            .collect(Collectors.joining(", "));
    return "select %s from %s"
        .formatted(columns.isEmpty() ? "1" : columns, live.dialect().quoted(table.name()));
  }

  private static List<String> values(LiveDatabase live, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = live.connection().createStatement();
        var found = statement.executeQuery(query)) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        values.add(String.join(" | ", row));
      }
    }
    Collections.sort(values);
    return values;
  }
}
