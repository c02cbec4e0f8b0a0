package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.RowsInTheWay;
import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in their order; each statement also runs on the twin. */
final class PlanSteps {
  private final SchemaTwin twin;
  private final boolean recent;
  private final List<Step> steps = new ArrayList<>();

  /**
   * No steps yet.
   *
   * @param recent whether the SQLite that will run them knows what 3.53 brought
   */
  PlanSteps(SchemaTwin twin, boolean recent) {
    this.twin = twin;
    this.recent = recent;
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

  /**
   * Adds a statement where SQLite can run it on a database without rows, and says whether it can.
   * The guard comes before it.
   */
  boolean tried(String sql, Runnable guard) {
    if (!twin.accepts(sql)) {
      return false;
    }
    guard.run();
    steps.add(new Step.Statement(sql));
    return true;
  }

  /** The same for a statement that SQLite knows since 3.53. */
  boolean triedRecent(String sql, Runnable guard) {
    return recent && tried(sql, guard);
  }

  /** Adds a statement that the twin can learn nothing from. */
  void runUnseen(String sql) {
    steps.add(new Step.Statement(sql));
  }

  /** Adds steps that the twin can learn nothing from. */
  void addAll(List<Step> more) {
    steps.addAll(more);
  }

  /** Adds a question that must give no row. */
  void guard(String query, Problem problem) {
    steps.add(new Step.Guard(query, problem));
  }

  /** Adds a question that must give no row, and the rows to tell if it does. */
  void guard(String query, RowsInTheWay rows, Problem problem) {
    steps.add(new Step.Guard(query, problem, rows));
  }

  /** Adds the question whether there are such rows, which must not be. */
  void guard(RowsInTheWay rows, Problem problem) {
    steps.add(new Step.Guard(rows, problem));
  }

  List<Step> list() {
    return List.copyOf(steps);
  }
}
