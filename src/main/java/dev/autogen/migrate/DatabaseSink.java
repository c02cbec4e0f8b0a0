package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Plans operations and runs the steps on a database. */
final class DatabaseSink implements Sink {
  private final Statements statements;
  private final Dialect dialect;
  private final StepRunner runner;
  private final String state;
  private final List<Operation> inTransaction;

  /**
   * A sink for one migration.
   *
   * @param state what a failure leaves in the database and what to do then
   * @param inTransaction all that the migration says, if it is one transaction
   */
  DatabaseSink(
      Statements statements,
      Dialect dialect,
      StepRunner runner,
      String state,
      List<Operation> inTransaction) {
    this.statements = statements;
    this.dialect = dialect;
    this.runner = runner;
    this.state = state;
    this.inTransaction = List.copyOf(inTransaction);
  }

  @Override
  public void accept(List<Operation> operations, Schema before) {
    for (var step : plan(operations, before)) {
      try {
        runner.run(step, statements);
      } catch (SQLException e) {
        throw DatabaseProblems.refused(step.sql(), state, e);
      }
    }
  }

  @Override
  public Connection connection() {
    return GuardedConnection.of(statements.connection());
  }

  @Override
  public boolean isOffline() {
    return false;
  }

  @Override
  public void require(String query, String message) {
    if (!isTrue(query, false)) {
      throw ProblemException.database(
          "this does not hold: " + message,
          "the migration requires it, and the database says no to: " + RawSql.start(query),
          state);
    }
  }

  @Override
  public boolean holds(String query) {
    return isTrue(query, true);
  }

  private boolean isTrue(String query, boolean lasting) {
    try {
      return runner.isTrue(query, lasting, statements);
    } catch (SQLException e) {
      throw DatabaseProblems.refused(query, state, e);
    }
  }

  private List<Step> plan(List<Operation> operations, Schema before) {
    try {
      var connection = Optional.of(statements.connection());
      var request = new PlanRequest(operations, before, connection, inTransaction);
      return runner.plan(operations, () -> dialect.plan(request));
    } catch (SQLException e) {
      throw DatabaseProblems.failed("the database could not be asked what it has", e);
    }
  }
}
