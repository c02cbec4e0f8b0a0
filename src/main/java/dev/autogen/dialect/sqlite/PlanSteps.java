package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in their order; each statement also runs on the twin. */
final class PlanSteps {
  private final SchemaTwin twin;
  private final List<Step> steps = new ArrayList<>();

  PlanSteps(SchemaTwin twin) {
    this.twin = twin;
  }

  SchemaTwin twin() {
    return twin;
  }

  /**
   * Adds a statement.
   *
   * @throws dev.autogen.problem.ProblemException when SQLite refuses it on a database without rows
   */
  void run(String sql) {
    twin.run(sql);
    steps.add(new Step.Statement(sql));
  }

  /** Adds a statement that the twin can learn nothing from. */
  void runUnseen(String sql) {
    steps.add(new Step.Statement(sql));
  }

  /** Adds a question that must give no row. */
  void guard(String query, Problem problem) {
    steps.add(new Step.Guard(query, problem));
  }

  List<Step> list() {
    return List.copyOf(steps);
  }
}
