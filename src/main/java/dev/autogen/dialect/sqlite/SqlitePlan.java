package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of operations as steps for SQLite. Changes that need a table made anew are gathered, so
 * that each table is created or rebuilt once; what must see all tables as they are to be, such as
 * raw SQL, comes after those gathered before it.
 */
final class SqlitePlan {
  private final PlanRequest request;
  private final PlanSteps steps;
  private final ForeignKeyCheck foreignKeys;
  private final PendingTables pending;
  private int position;

  private SqlitePlan(PlanRequest request, SchemaTwin twin, boolean recent) {
    this.request = request;
    this.steps = new PlanSteps(twin, recent);
    this.foreignKeys = new ForeignKeyCheck(steps, request.connection());
    this.pending = new PendingTables(steps, new SqliteRebuild(steps, foreignKeys));
  }

  /**
   * The steps.
   *
   * @param recent whether a SQLite that is not there will know what 3.53 brought; one that is there
   *     is asked
   * @throws SQLException when the connection of the request fails
   */
  static List<Step> of(PlanRequest request, boolean recent) throws SQLException {
    if (request.operations().stream().allMatch(SqlitePlan::movesRowsOnly)) {
      return request.operations().stream().map(SqlitePlan::statement).toList();
    }
    try (var twin = twin(request)) {
      return new SqlitePlan(request, twin, recent || request.connection().isPresent()).steps();
    }
  }

  private static boolean movesRowsOnly(Operation operation) {
    return operation instanceof ExecuteSql execute && execute.changesRowsOnly();
  }

  private static Step statement(Operation operation) {
    return new Step.Statement(((ExecuteSql) operation).sql());
  }

  private static SchemaTwin twin(PlanRequest request) throws SQLException {
    if (request.connection().isPresent()) {
      return SchemaTwin.of(request.connection().get());
    }
    var twin = SchemaTwin.empty();
    var ddl = new SqliteDdl();
    var schema = request.before();
    schema.tables().forEach(table -> twin.run(ddl.createTable(table)));
    schema.tables().forEach(table -> indexes(table.name(), table.indexes()).forEach(twin::run));
    schema.sequences().forEach(s -> SqliteDdl.createSequence(s).forEach(twin::run));
    schema.views().forEach(view -> twin.run(SqliteDdl.createView(view)));
    return twin;
  }

  private static List<String> indexes(QualifiedName table, List<Index> indexes) {
    return indexes.stream().map(index -> SqliteDdl.createIndex(table.name(), index)).toList();
  }

  private Schema before() {
    return Simulator.apply(request.before(), request.operations().subList(0, position));
  }

  private List<Step> steps() throws SQLException {
    var brokenBefore = steps.twin().broken();
    var planner = new OperationPlanner(PlanParts.of(steps, pending, foreignKeys), this::before);
    for (var operation : request.operations()) {
      operation.accept(planner).run();
      position++;
    }
    pending.finish();
    var broken = new ArrayList<>(steps.twin().broken());
    broken.removeAll(brokenBefore);
    if (!broken.isEmpty()) {
      throw SqliteProblems.breaks(broken);
    }
    return steps.list();
  }
}
