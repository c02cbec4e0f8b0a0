package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Runs operations on a real database, as a migration would: guards asked, one transaction, the
 * server's own version.
 */
final class Runner {
  private final Connection connection;
  private Schema schema = Schema.EMPTY;

  Runner(Connection connection) {
    this.connection = connection;
  }

  /** The schema is what a reader would say of the database now. */
  void knows(Table... tables) {
    schema = Schema.of(List.of(tables));
  }

  Schema schema() {
    return schema;
  }

  void run(Operation... operations) throws SQLException {
    run(List.of(operations));
  }

  void run(List<Operation> operations) throws SQLException {
    var dialect = new PostgresqlProvider().connected(connection);
    connection.setAutoCommit(false);
    try {
      for (var step : dialect.plan(new PlanRequest(operations, schema, Optional.of(connection)))) {
        run(step);
      }
      connection.commit();
      schema = Simulator.apply(schema, operations);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  static List<Operation> inverse(List<Operation> operations) {
    List<Operation> inverse = new ArrayList<>(operations.stream().map(Operation::inverse).toList());
    Collections.reverse(inverse);
    return inverse;
  }

  private void run(Step step) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (step instanceof Step.Guard guard) {
        if (statement.executeQuery(guard.query()).next()) {
          throw new ProblemException(ProblemException.Kind.DATABASE, guard.problem());
        }
      } else {
        var sql = ((Step.Statement) step).sql();
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + "\n" + sql, e.getSQLState(), e);
        }
      }
    }
  }
}
