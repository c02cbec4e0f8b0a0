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
import java.util.function.Consumer;

/** Plans operations and runs the steps on a database. */
final class DatabaseSink implements Sink {
  private final Connection connection;
  private final Dialect dialect;
  private final StepRunner runner;
  private final String state;
  private final Consumer<String> running;

  /**
   * @param state what a failure leaves in the database and what to do then
   * @param running is told each statement
   */
  DatabaseSink(
      Connection connection,
      Dialect dialect,
      StepRunner runner,
      String state,
      Consumer<String> running) {
    this.connection = connection;
    this.dialect = dialect;
    this.runner = runner;
    this.state = state;
    this.running = running;
  }

  @Override
  public void accept(List<Operation> operations, Schema before) {
    for (var step : plan(operations, before)) {
      var sql = text(step);
      try {
        runner.run(() -> run(step));
      } catch (SQLException e) {
        throw DatabaseProblems.refused(sql, state, e);
      }
    }
  }

  @Override
  public Connection connection() {
    return GuardedConnection.of(connection);
  }

  @Override
  public boolean isOffline() {
    return false;
  }

  /** The statement, or the question of a guard. */
  static String text(Step step) {
    return step instanceof Step.Statement statement ? statement.sql() : ((Step.Guard) step).query();
  }

  private List<Step> plan(List<Operation> operations, Schema before) {
    try {
      var request = new PlanRequest(operations, before, Optional.of(connection));
      return runner.plan(operations, () -> dialect.plan(request));
    } catch (SQLException e) {
      throw DatabaseProblems.failed("the database could not be asked what it has", e);
    }
  }

  private void run(Step step) throws SQLException {
    running.accept(text(step));
    if (step instanceof Step.Guard guard) {
      ask(guard);
    } else {
      execute(text(step));
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private void ask(Step.Guard guard) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(guard.query())) {
      if (rows.next()) {
        throw new ProblemException(ProblemException.Kind.DATABASE, guard.problem());
      }
    }
  }
}
