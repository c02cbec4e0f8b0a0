package dev.autogen.migrate;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been said so far: the operations, the schema they lead to, and those still waiting for
 * the sink.
 */
final class Recording {
  private final Sink sink;
  private final boolean transactional;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Operation> byName = new ArrayList<>();
  private final List<Operation> queue = new ArrayList<>();
  private final List<String> undeclared = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private Schema queuedFrom;
  private Schema schema;
  private boolean sure;
  private boolean skipping;
  private @Nullable Pending pending;

  /**
   * Nothing said yet.
   *
   * @param transactional refuses what ends transactions by itself
   */
  Recording(Replay start, Sink sink, boolean transactional) {
    this.schema = start.schema();
    this.queuedFrom = start.schema();
    this.sure = start.isSure();
    this.sink = sink;
    this.transactional = transactional;
  }

  /** What the next call can name. */
  Known known() {
    complete();
    return new Known(schema, sure);
  }

  /** A word begins that the next one completes. */
  Pending begin(String call, Runnable complete) {
    complete();
    pending = new Pending(call, complete);
    return pending;
  }

  private void complete() {
    var open = pending;
    pending = null;
    if (open != null) {
      open.say();
    }
  }

  void add(Known known, Operation operation) {
    if (transactional && operation.needsNoTransaction()) {
      throw needsNoTransaction();
    }
    if (known.hasGone()) {
      hand();
      schema = known.remembered();
    }
    operations.add(operation);
    if (known.isGuessed()) {
      hand();
      byName.add(operation);
      hand(List.of(operation), known.schema());
      return;
    }
    if (queue.isEmpty()) {
      queuedFrom = schema;
    }
    queue.add(operation);
    schema = Simulator.apply(schema, List.of(operation));
  }

  /** Sees all that was said before it, and what follows sees it done. */
  void addAlone(Known known, Operation operation) {
    hand();
    add(known, operation);
    hand();
    if (operation instanceof ExecuteSql sql && !sql.isDeclared()) {
      undeclared.add(sql.sql());
      sure = false;
    }
  }

  /** Hands what waits to the sink. */
  void flush() {
    complete();
    hand();
  }

  private void hand() {
    if (!queue.isEmpty()) {
      var waiting = List.copyOf(queue);
      queue.clear();
      hand(waiting, queuedFrom);
    }
  }

  private void hand(List<Operation> waiting, Schema from) {
    if (!skipping) {
      sink.accept(waiting, from);
    }
  }

  /** Records what {@code words} says, and hands it on only if {@code runs}. */
  void during(boolean runs, Runnable words) {
    boolean before = skipping;
    skipping = skipping || !runs;
    try {
      words.run();
      flush();
    } finally {
      skipping = before;
    }
  }

  boolean isSkipping() {
    return skipping;
  }

  /** Something happens that nobody sees who only reads the migration. */
  void unseen(String call) {
    unseen.add(call);
  }

  private static ProblemException needsNoTransaction() {
    return ProblemException.usage(
        "this needs a migration without a transaction",
        "concurrent indexes and batches commit by themselves, and the migration is one transaction",
        "move it to a migration of its own that says @Revision(…, transactional = false)");
  }

  List<Operation> operations() {
    complete();
    return List.copyOf(operations);
  }

  List<Operation> byName() {
    return List.copyOf(byName);
  }

  List<String> undeclared() {
    complete();
    return List.copyOf(undeclared);
  }

  List<String> unseen() {
    return List.copyOf(unseen);
  }

  boolean isSure() {
    return sure;
  }

  Schema schema() {
    complete();
    return schema;
  }
}
