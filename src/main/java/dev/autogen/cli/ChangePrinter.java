package dev.autogen.cli;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.problem.ProblemException;
import dev.autogen.report.ChangeText;
import dev.autogen.report.OperationJson;
import dev.autogen.schema.Schema;
import dev.autogen.source.MigrationSource;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints changes in words, in Java and in SQL. */
final class ChangePrinter {
  private final PrintWriter out;
  private final Dialect dialect;

  ChangePrinter(PrintWriter out, Dialect dialect) {
    this.out = out;
    this.dialect = dialect;
  }

  /** Each operation as one line of words. */
  void words(List<Operation> operations) {
    operations.forEach(operation -> out.println("  " + ChangeText.of(operation)));
  }

  /** Each operation in words, then as the statement of a migration, then as SQL. */
  void all(List<Operation> operations, Schema before) {
    var schema = before;
    for (var operation : operations) {
      out.println("  " + ChangeText.of(operation));
      MigrationSource.statements(List.of(operation))
          .forEach(line -> out.println("      Java  " + line));
      sql(operation, schema).stream()
          .flatMap(String::lines)
          .forEach(line -> out.println("      SQL   " + line));
      schema = Simulator.apply(schema, List.of(operation));
    }
  }

  /** Each operation as data, with the statement of a migration and the SQL. */
  List<Map<String, @Nullable Object>> json(List<Operation> operations, Schema before) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    var schema = before;
    for (var operation : operations) {
      var json = OperationJson.of(operation);
      json.put("java", String.join("\n", MigrationSource.statements(List.of(operation))));
      json.put("sql", sql(operation, schema));
      all.add(json);
      schema = Simulator.apply(schema, List.of(operation));
    }
    return all;
  }

  private List<String> sql(Operation operation, Schema schema) {
    try {
      return dialect.plan(new PlanRequest(List.of(operation), schema, Optional.empty())).stream()
          .filter(Step.Statement.class::isInstance)
          .map(step -> ((Step.Statement) step).sql())
          .toList();
    } catch (ProblemException e) {
      return List.of("-- " + e.problem().what().lines().findFirst().orElse(""));
    } catch (SQLException e) {
      throw new IllegalStateException("no connection was used", e);
    }
  }
}
