package dev.autogen.dialect;

import dev.autogen.problem.Problem;

/** One thing a runner does for a plan. */
public sealed interface Step {

  /** One SQL statement, without the closing semicolon. */
  record Statement(String sql) implements Step {}

  /**
   * A question asked before going on: the query must return no row, else the run stops with the
   * problem and rolls back.
   */
  record Guard(String query, Problem problem) implements Step {}
}
