package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import java.sql.SQLException;
import java.util.List;

/** Decides what is run for operations, and whether a step still has to run. */
interface StepRunner {

  /** The steps for operations that are planned as one list. */
  List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException;

  /** Runs {@code action}, which is the next step of the last plan; or not, if it ran before. */
  void run(Action action) throws SQLException;

  /** Asks the dialect. */
  @FunctionalInterface
  interface Plan {
    List<Step> steps() throws SQLException;
  }

  /** What a step does. */
  @FunctionalInterface
  interface Action {
    void run() throws SQLException;
  }

  /** Runs everything: what came before is undone if it fails. */
  static StepRunner direct() {
    return new StepRunner() {
      @Override
      public List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException {
        return fresh.steps();
      }

      @Override
      public void run(Action action) throws SQLException {
        action.run();
      }
    };
  }
}
