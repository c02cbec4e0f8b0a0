package dev.autogen.migrate;

import dev.autogen.RowDelete;
import dev.autogen.operation.DeleteRows;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.time.Duration;

/** One {@code op.delete}. */
final class DeleteCall implements RowDelete {
  private final Recording recording;
  private final QualifiedName name;
  private final Pending pending;
  private final ScopeCall scope;
  private boolean everyRow;

  DeleteCall(Recording recording, QualifiedName name) {
    this.recording = recording;
    this.name = name;
    this.scope = new ScopeCall("op.delete");
    this.pending = recording.begin("op.delete", this::record);
  }

  @Override
  public RowDelete everyRow() {
    pending.stillOpen();
    everyRow = true;
    return this;
  }

  @Override
  public RowDelete where(String sql) {
    pending.stillOpen();
    scope.where(sql);
    return this;
  }

  @Override
  public RowDelete atMost(long rows) {
    pending.stillOpen();
    scope.atMost(rows);
    return this;
  }

  @Override
  public RowDelete inBatchesOf(int rows) {
    pending.stillOpen();
    scope.inBatchesOf(rows);
    return this;
  }

  @Override
  public RowDelete byKey(String... columns) {
    pending.stillOpen();
    scope.byKey(columns);
    return this;
  }

  @Override
  public RowDelete pausing(Duration pause) {
    pending.stillOpen();
    scope.pausing(pause);
    return this;
  }

  private void record() {
    var known = recording.known();
    var table = known.table(name);
    var said = scope.on(known, table);
    if (everyRow == (said.where() != null)) {
      throw ProblemException.usage(
          everyRow
              ? "op.delete of %s says a condition and every row".formatted(name)
              : "op.delete of %s does not say which rows".formatted(name),
          "rows that are deleted do not come back, so exactly one of the two is said",
          "say .where(\"…\") or .everyRow()");
    }
    recording.addAlone(known, new DeleteRows(table, said));
  }
}
