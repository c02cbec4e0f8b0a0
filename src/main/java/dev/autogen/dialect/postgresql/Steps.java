package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects steps in their order. */
final class Steps {
  private final List<Step> steps = new ArrayList<>();

  static List<Step> of(String... statements) {
    var steps = new Steps();
    List.of(statements).forEach(steps::add);
    return steps.list();
  }

  /** A semicolon at the end, which people write, is left out. */
  Steps add(String sql) {
    var text = sql.strip();
    boolean closed = text.endsWith(";") && text.indexOf('$') < 0;
    steps.add(new Step.Statement(closed ? text.substring(0, text.length() - 1) : text));
    return this;
  }

  Steps addAll(List<Step> more) {
    steps.addAll(more);
    return this;
  }

  /** Stops the run with {@code problem} if the query gives a row. */
  Steps guard(String query, Problem problem) {
    steps.add(new Step.Guard(query, problem));
    return this;
  }

  /** As {@link #guard(String, Problem)}, if there is something to ask. */
  Steps guard(Optional<Step.Guard> guard) {
    guard.ifPresent(steps::add);
    return this;
  }

  List<Step> list() {
    return List.copyOf(steps);
  }
}
