package dev.autogen.migrate;

import dev.autogen.Operations;
import dev.autogen.RawStatement;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RowChange;
import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One {@code op.execute}. */
final class RawCall implements RawStatement {
  private final Recording recording;
  private final String dialect;
  private final String sql;
  private final Pending pending;
  private @Nullable String reverse;
  private @Nullable Consumer<Operations> effect;

  RawCall(Recording recording, String dialect, String sql) {
    this.recording = recording;
    this.dialect = dialect;
    this.sql = RawSql.statement(sql);
    this.pending = recording.begin("op.execute", this::record);
  }

  @Override
  public RawStatement reversedBy(String statement) {
    pending.stillOpen();
    reverse = statement;
    return this;
  }

  @Override
  public RawStatement effect(Consumer<Operations> words) {
    pending.stillOpen();
    effect = words;
    return this;
  }

  private void record() {
    var declared = effect == null ? null : declared(effect);
    var back = reverse == null ? null : RawSql.statement(reverse, "reversedBy");
    recording.addAlone(recording.known(), new ExecuteSql(sql, back, declared));
  }

  private List<Operation> declared(Consumer<Operations> words) {
    var start = new Replay(recording.schema(), notes());
    var recorder = new Recorder(start, dialect, Sink.reading());
    words.accept(recorder);
    recorder.finish();
    List<Operation> said = new ArrayList<>(recorder.operations());
    if (said.stream().anyMatch(each -> each instanceof ExecuteSql || each instanceof RowChange)) {
      throw ProblemException.usage(
          "the effect of %s says SQL or rows".formatted(RawSql.start(sql)),
          "an effect is what the statement does to the schema; nothing of it is run",
          "say tables, columns, keys and the like, as if they were changed by words");
    }
    // Of what is known by name only nothing can be remembered.
    said.removeAll(recorder.byName());
    return said;
  }

  private List<RawSqlNote> notes() {
    return recording.isSure() ? List.of() : List.of(new RawSqlNote("", sql));
  }
}
