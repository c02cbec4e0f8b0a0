package dev.autogen.migrate;

import dev.autogen.RowDelete;
import dev.autogen.RowUpdate;
import dev.autogen.Rows;
import dev.autogen.operation.InsertRows;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of tables. */
final class RowCalls {
  private final Recording recording;

  RowCalls(Recording recording) {
    this.recording = recording;
  }

  void bulkInsert(String table, Rows rows) {
    var known = recording.known();
    var name = Names.parse(table);
    Fitting.unique(rows.columns().stream(), "column", name);
    var columns = columns(known, name, rows);
    var there = known.table(name);
    required(known, there, rows.columns());
    List<InsertRows.Row> values = new ArrayList<>();
    for (int i = 0; i < rows.values().size(); i++) {
      values.add(row(known, there, columns, rows.values().get(i), i + 1));
    }
    if (!values.isEmpty()) {
      recording.addAlone(known, new InsertRows(there, columns, values));
    }
  }

  private static List<Column> columns(Known known, QualifiedName name, Rows rows) {
    if (rows.columns().isEmpty()) {
      throw ProblemException.usage(
          "op.bulkInsert into %s names no column".formatted(name),
          "rows(…) says which columns the values are for",
          "write rows(\"a\", \"b\").values(1, 2)");
    }
    var table = known.table(name);
    return rows.columns().stream().map(column -> known.column(table, column)).toList();
  }

  /** What has no value of its own must be given one. */
  private static void required(Known known, Table table, List<String> given) {
    if (!known.isSure()) {
      return;
    }
    var missing =
        table.columns().stream()
            .filter(column -> !column.nullable() && !hasValue(column))
            .map(Column::name)
            .filter(column -> !given.contains(column))
            .toList();
    if (!missing.isEmpty()) {
      throw ProblemException.usage(
          "op.bulkInsert into %s gives no %s".formatted(table.name(), String.join(", ", missing)),
          "it must not be null, and has no value of its own",
          "name it in rows(…), and give each row a value");
    }
  }

  private static boolean hasValue(Column column) {
    return column.defaultValue() != null
        || column.identityOptions() != null
        || column.generated() != null;
  }

  private static InsertRows.Row row(
      Known known, Table table, List<Column> columns, List<@Nullable Object> values, int number) {
    if (values.size() != columns.size()) {
      throw ProblemException.usage(
          "row %d for %s has %d values".formatted(number, table.name(), values.size()),
          "rows(…) names %d columns: %s"
              .formatted(columns.size(), Nearest.listed(Known.names(columns, Column::name))),
          "give one value for each, null where there is none");
    }
    List<@Nullable DefaultValue> fitting = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      fitting.add(new RowValue(known, table, columns.get(i)).of(values.get(i)));
    }
    return new InsertRows.Row(fitting);
  }

  RowUpdate update(String table) {
    return new UpdateCall(recording, Names.parse(table));
  }

  RowDelete delete(String table) {
    return new DeleteCall(recording, Names.parse(table));
  }
}
