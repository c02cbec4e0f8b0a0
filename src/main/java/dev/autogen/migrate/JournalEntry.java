package dev.autogen.migrate;

import dev.autogen.dialect.RowsInTheWay;
import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a migration as it was written down.
 *
 * @param operations tells whether the migration still says the same
 * @param kind how {@code details} are to be read
 * @param sql what a person reads
 * @param details the parts of the step besides, a line each
 * @param checkpoint of batches, the last key that is done, as SQL; null: none is
 */
record JournalEntry(
    String operations,
    Kind kind,
    String sql,
    List<String> details,
    State state,
    @Nullable String checkpoint) {

  /** The kinds of {@link Step}, and the answer to a question. */
  enum Kind {
    STATEMENT,
    GUARD,
    SETTING,
    REPEATABLE,
    BATCHES,
    ANSWER
  }

  /** How far a step is. A failed one is planned again. */
  enum State {
    PLANNED,
    STARTED,
    DONE
  }

  JournalEntry {
    details = List.copyOf(details);
  }

  static JournalEntry planned(String operations, Step step) {
    if (step instanceof Step.Guard guard) {
      return planned(operations, Kind.GUARD, step, lines(guard));
    }
    if (step instanceof Step.Repeatable repeatable) {
      var rest = repeatable.rest();
      var cleanup = repeatable.cleanup();
      var lines =
          rest == null || cleanup == null
              ? List.of(repeatable.done())
              : List.of(repeatable.done(), rest, cleanup);
      return planned(operations, Kind.REPEATABLE, step, lines);
    }
    if (step instanceof Step.Batches) {
      return planned(operations, Kind.BATCHES, step, List.of());
    }
    return planned(
        operations, step instanceof Step.Setting ? Kind.SETTING : Kind.STATEMENT, step, List.of());
  }

  private static List<String> lines(Step.Guard guard) {
    var problem = guard.problem();
    List<String> lines = new ArrayList<>(List.of(problem.what(), problem.why(), problem.next()));
    var rows = guard.rows();
    if (rows != null) {
      lines.add(rows.from());
      lines.addAll(rows.names());
      lines.addAll(rows.columns());
    }
    return lines;
  }

  private Step.Guard guard() {
    var problem = new Problem(details.get(0), details.get(1), details.get(2));
    if (details.size() == 3) {
      return new Step.Guard(sql, problem);
    }
    var told = details.subList(4, details.size());
    var half = told.size() / 2;
    return new Step.Guard(
        sql,
        problem,
        new RowsInTheWay(details.get(3), told.subList(0, half), told.subList(half, told.size())));
  }

  private static JournalEntry planned(
      String operations, Kind kind, Step step, List<String> details) {
    return new JournalEntry(operations, kind, step.sql(), details, State.PLANNED, null);
  }

  /** An answer that stays what it was. */
  static JournalEntry answer(String operations, String query, boolean yes) {
    var details = List.of(String.valueOf(yes));
    return new JournalEntry(operations, Kind.ANSWER, query, details, State.DONE, null);
  }

  boolean isYes() {
    return Boolean.parseBoolean(details.get(0));
  }

  /**
   * The step.
   *
   * @param planned what the dialect plans for it now; only of batches something is taken from it,
   *     which do not depend on what the database holds
   */
  Step step(@Nullable Step planned) {
    return switch (kind) {
      case STATEMENT -> new Step.Statement(sql);
      case SETTING -> new Step.Setting(sql);
      case GUARD -> guard();
      case REPEATABLE ->
          details.size() == 1
              ? new Step.Repeatable(sql, details.get(0), null, null)
              : new Step.Repeatable(sql, details.get(0), details.get(1), details.get(2));
      case BATCHES -> {
        if (planned instanceof Step.Batches) {
          yield planned;
        }
        throw new IllegalStateException("batches are planned anew: " + sql);
      }
      case ANSWER -> throw new IllegalStateException("an answer is no step: " + sql);
    };
  }
}
