package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs operations on a real SQLite as a runner does: one transaction, guards asked, else nothing.
 */
final class PlanRun {
  private final Scratch database;
  private final Dialect dialect = new SqliteDialect("3");

  PlanRun(Scratch database) {
    this.database = database;
  }

  List<Step> plan(Operation... operations) throws SQLException {
    return dialect.plan(
        new PlanRequest(List.of(operations), Schema.EMPTY, Optional.of(database.connection())));
  }

  /** The plan, which was run. */
  List<String> run(Operation... operations) throws SQLException {
    var connection = database.connection();
    dialect.beforeTransaction(connection);
    try {
      connection.setAutoCommit(false);
      var steps = plan(operations);
      for (var step : steps) {
        run(step);
      }
      connection.commit();
      return steps.stream()
          .filter(Step.Statement.class::isInstance)
          .map(step -> ((Step.Statement) step).sql())
          .toList();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
      dialect.afterTransaction(connection);
    }
  }

  /** Stops after some steps of the plan, as after a failure. */
  void runAndRollBack(int count, Operation... operations) throws SQLException {
    var connection = database.connection();
    dialect.beforeTransaction(connection);
    connection.setAutoCommit(false);
    for (var step : plan(operations).subList(0, count)) {
      run(step);
    }
    connection.rollback();
    connection.setAutoCommit(true);
    dialect.afterTransaction(connection);
  }

  private void run(Step step) throws SQLException {
    if (step instanceof Step.Guard guard) {
      if (!database.rows(guard.query()).isEmpty()) {
        throw new ProblemException(ProblemException.Kind.DATABASE, guard.problem());
      }
    } else {
      database.run(((Step.Statement) step).sql());
    }
  }
}
