package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Walks along a key and changes rows, one transaction a portion. */
final class BatchWalk {
  private final Step.Batches batches;
  private final Statements statements;
  private final Transaction transaction;
  private final BatchListener listener;

  BatchWalk(
      Step.Batches batches,
      Statements statements,
      Transaction transaction,
      BatchListener listener) {
    this.batches = batches;
    this.statements = statements;
    this.transaction = transaction;
    this.listener = listener;
  }

  /** Writes down, in the portion's own transaction, how far the walk is. */
  @FunctionalInterface
  interface Checkpoint {
    /**
     * The rows up to this key are done.
     *
     * @param upTo null: all of them
     */
    void at(@Nullable String upTo) throws SQLException;
  }

  /**
   * Walks to the end.
   *
   * @param start the last key that is done, null: none is
   */
  void from(@Nullable String start, Checkpoint checkpoint) throws SQLException {
    long all = listener.wantsProgress() ? count(start) : 0;
    long done = 0;
    var after = start;
    do {
      var upTo = statements.text(batches.bound(after)).orElse(null);
      done += portion(after, upTo, checkpoint);
      after = upTo;
      if (listener.wantsProgress()) {
        listener.progress(batches.sql(), done, Math.max(all, done));
      }
      rest(after);
    } while (after != null);
  }

  private long portion(@Nullable String after, @Nullable String upTo, Checkpoint checkpoint)
      throws SQLException {
    return transaction.plain(() -> {
      long rows = statements.update(batches.portion(after, upTo));
      checkpoint.at(upTo);
      return rows;
    });
  }

  private long count(@Nullable String after) throws SQLException {
    return Long.parseLong(statements.text(batches.count(after)).orElse("0"));
  }

  private void rest(@Nullable String after) {
    if (after == null || batches.pause().isZero()) {
      return;
    }
    try {
      Thread.sleep(batches.pause().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it rested between two batches", e);
    }
  }
}
