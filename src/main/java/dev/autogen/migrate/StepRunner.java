package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import java.sql.SQLException;
import java.util.List;

/** Decides what is run for operations, and whether a step still has to run. */
interface StepRunner {

  /** The steps for operations that are planned as one list. */
  List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException;

  /** Runs {@code step}, which is the next of the last plan; or not, if it ran before. */
  void run(Step step, Statements statements) throws SQLException;

  /**
   * Whether the query is true; or was, when this run of the migration was begun.
   *
   * @param lasting whether a no lasts as a yes does; else the next run asks again
   */
  boolean isTrue(String query, boolean lasting, Statements statements) throws SQLException;

  /** Asks the dialect. */
  @FunctionalInterface
  interface Plan {
    List<Step> steps() throws SQLException;
  }

  /** Runs everything: what came before is undone if it fails. */
  static StepRunner direct() {
    return new StepRunner() {
      @Override
      public List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException {
        return fresh.steps();
      }

      @Override
      public void run(Step step, Statements statements) throws SQLException {
        if (step instanceof Step.Guard guard) {
          statements.ask(guard);
        } else {
          statements.execute(step.sql());
        }
      }

      @Override
      public boolean isTrue(String query, boolean lasting, Statements statements)
          throws SQLException {
        return statements.isTrue(query);
      }
    };
  }
}
