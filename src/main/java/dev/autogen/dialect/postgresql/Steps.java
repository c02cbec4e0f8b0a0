package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects steps in their order. */
final class Steps {
  private final List<Step> steps = new ArrayList<>();

  static List<Step> of(String... statements) {
    var steps = new Steps();
    List.of(statements).forEach(steps::add);
    return steps.list();
  }

  Steps add(String sql) {
    steps.add(new Step.Statement(sql));
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

  List<Step> list() {
    return List.copyOf(steps);
  }
}
