package dev.autogen.migrate;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been said so far: the operations, the schema they lead to, and those still waiting for
 * the sink.
 */
final class Recording {
  private final Sink sink;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Operation> byName = new ArrayList<>();
  private final List<Operation> queue = new ArrayList<>();
  private final List<String> undeclared = new ArrayList<>();
  private Schema queuedFrom;
  private Schema schema;
  private boolean sure;

  Recording(Schema start, boolean sure, Sink sink) {
    this.schema = start;
    this.queuedFrom = start;
    this.sure = sure;
    this.sink = sink;
  }

  /** What the next call can name. */
  Known known() {
    return new Known(schema, sure);
  }

  void add(Known known, Operation operation) {
    if (known.hasGone()) {
      flush();
      schema = known.remembered();
    }
    operations.add(operation);
    if (known.isGuessed()) {
      flush();
      byName.add(operation);
      sink.accept(List.of(operation), known.schema());
      return;
    }
    if (queue.isEmpty()) {
      queuedFrom = schema;
    }
    queue.add(operation);
    schema = Simulator.apply(schema, List.of(operation));
  }

  /** Raw SQL sees all that was said before it, and what follows sees the SQL done. */
  void execute(ExecuteSql sql) {
    flush();
    add(known(), sql);
    flush();
    if (!sql.changesRowsOnly()) {
      undeclared.add(sql.sql());
      sure = false;
    }
  }

  /** Hands what waits to the sink. */
  void flush() {
    if (!queue.isEmpty()) {
      var waiting = List.copyOf(queue);
      queue.clear();
      sink.accept(waiting, queuedFrom);
    }
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  List<Operation> byName() {
    return List.copyOf(byName);
  }

  List<String> undeclared() {
    return List.copyOf(undeclared);
  }

  Schema schema() {
    return schema;
  }
}
