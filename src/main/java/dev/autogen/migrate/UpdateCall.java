package dev.autogen.migrate;

import dev.autogen.RowUpdate;
import dev.autogen.operation.UpdateRows;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code op.update}. */
final class UpdateCall implements RowUpdate {
  private final Recording recording;
  private final QualifiedName name;
  private final Pending pending;
  private final ScopeCall scope;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  UpdateCall(Recording recording, QualifiedName name) {
    this.recording = recording;
    this.name = name;
    this.scope = new ScopeCall("op.update");
    this.pending = recording.begin("op.update", this::record);
  }

  @Override
  public RowUpdate set(String column, @Nullable Object value) {
    pending.stillOpen();
    if (values.containsKey(column)) {
      throw ProblemException.usage(
          "op.update of %s sets %s twice".formatted(name, column),
          "a row holds one value in a column",
          "leave one of the two");
    }
    values.put(column, value);
    return this;
  }

  @Override
  public RowUpdate where(String sql) {
    pending.stillOpen();
    scope.where(sql);
    return this;
  }

  @Override
  public RowUpdate atMost(long rows) {
    pending.stillOpen();
    scope.atMost(rows);
    return this;
  }

  @Override
  public RowUpdate inBatchesOf(int rows) {
    pending.stillOpen();
    scope.inBatchesOf(rows);
    return this;
  }

  @Override
  public RowUpdate byKey(String... columns) {
    pending.stillOpen();
    scope.byKey(columns);
    return this;
  }

  @Override
  public RowUpdate pausing(Duration pause) {
    pending.stillOpen();
    scope.pausing(pause);
    return this;
  }

  private void record() {
    var known = recording.known();
    if (values.isEmpty()) {
      throw ProblemException.usage(
          "op.update of %s sets nothing".formatted(name),
          "an update says what the rows shall hold",
          "add .set(\"column\", value)");
    }
    known.table(name);
    List<UpdateRows.Assignment> assignments = new ArrayList<>();
    values.forEach((column, value) -> assignments.add(assignment(known, column, value)));
    var table = known.table(name);
    var said = scope.on(known, table);
    var batch = said.batch();
    if (batch != null) {
      values.keySet().stream()
          .filter(batch.key()::contains)
          .findFirst()
          .ifPresent(column -> changesKey(table, column));
    }
    recording.addAlone(known, new UpdateRows(table, assignments, said));
  }

  private UpdateRows.Assignment assignment(Known known, String name, @Nullable Object value) {
    var table = known.table(this.name);
    var column = known.column(table, name);
    if (value instanceof Placeholder placeholder) {
      return new UpdateRows.Assignment(column, placeholder);
    }
    return new UpdateRows.Assignment(column, new RowValue(known, table, column).of(value));
  }

  private static void changesKey(Table table, String column) {
    throw ProblemException.usage(
        "op.update of %s changes %s, and walks along it".formatted(table.name(), column),
        "a row with a new key could be met twice, or never",
        "leave inBatchesOf out, or walk along other columns with byKey(…)");
  }
}
