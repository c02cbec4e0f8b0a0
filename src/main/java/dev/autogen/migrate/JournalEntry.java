package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One step of a migration as it was written down.
 *
 * @param operations tells whether the migration still says the same
 * @param problem of a guard, its three lines; null for a statement
 */
record JournalEntry(String operations, String sql, @Nullable String problem, State state) {

  /** How far a step is. A failed one is planned again. */
  enum State {
    PLANNED,
    STARTED,
    DONE
  }

  static JournalEntry planned(String operations, Step step) {
    return new JournalEntry(operations, DatabaseSink.text(step), lines(step), State.PLANNED);
  }

  Step step() {
    if (problem == null) {
      return new Step.Statement(sql);
    }
    var lines = problem.split("\n", 3);
    return new Step.Guard(sql, new Problem(lines[0], lines[1], lines[2]));
  }

  private static @Nullable String lines(Step step) {
    if (!(step instanceof Step.Guard guard)) {
      return null;
    }
    var problem = guard.problem();
    return String.join(
        "\n", oneLine(problem.what()), oneLine(problem.why()), oneLine(problem.next()));
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
