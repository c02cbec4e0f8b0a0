package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.CreateTable;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of the runner itself, created on first use. */
record OwnTable(Table table, Dialect dialect) {

  String quoted() {
    return dialect.quoted(table.name());
  }

  boolean exists(Connection connection) throws SQLException {
    var name = table.name();
    var schema = name.schema() == null ? connection.getSchema() : name.schema();
    try (var rows = connection.getMetaData().getTables(null, schema, name.name(), null)) {
      while (rows.next()) {
        // The name is a pattern there, in which _ is any character.
        if (isThis(rows.getString("TABLE_NAME"), rows.getString("TABLE_SCHEM"), schema)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Why it cannot be read: what is in it is not what the runner would have made. */
  ProblemException unreadable(Connection connection, SQLException e) {
    try {
      var found = columns(connection);
      var missing = table.columns().stream().map(Column::name).filter(n -> !found.contains(n));
      var lacks = missing.collect(Collectors.joining(", "));
      return lacks.isEmpty() ? failed(e) : notOurs(lacks, found, e);
    } catch (SQLException also) {
      e.addSuppressed(also);
      return failed(e);
    }
  }

  private ProblemException failed(SQLException e) {
    return DatabaseProblems.failed("table %s could not be read".formatted(table.name()), e);
  }

  private ProblemException notOurs(String lacks, List<String> found, SQLException e) {
    var problem =
        new Problem(
            "table %s is not autogen's".formatted(table.name()),
            "it has no column %s; it has %s".formatted(lacks, String.join(", ", found)),
            "let autogen keep its books beside it: version.table=OTHER_version in"
                + " autogen.properties; nothing was changed");
    return new ProblemException(ProblemException.Kind.DATABASE, problem, e);
  }

  private List<String> columns(Connection connection) throws SQLException {
    var name = table.name();
    var schema = name.schema() == null ? connection.getSchema() : name.schema();
    List<String> columns = new ArrayList<>();
    try (var rows = connection.getMetaData().getColumns(null, schema, name.name(), null)) {
      while (rows.next()) {
        if (isThis(rows.getString("TABLE_NAME"), rows.getString("TABLE_SCHEM"), schema)) {
          columns.add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return List.copyOf(columns);
  }

  /** In the transaction of the caller. */
  void createIfAbsent(Connection connection) throws SQLException {
    if (exists(connection)) {
      return;
    }
    try (var statement = connection.createStatement()) {
      for (var sql : create(Optional.of(connection))) {
        statement.execute(sql);
      }
    }
  }

  /** The statements that create it. */
  List<String> create(Optional<Connection> connection) throws SQLException {
    var request = new PlanRequest(List.of(new CreateTable(table)), Schema.EMPTY, connection);
    return dialect.plan(request).stream()
        .filter(Step.Statement.class::isInstance)
        .map(step -> ((Step.Statement) step).sql())
        .toList();
  }

  private boolean isThis(String foundName, @Nullable String foundSchema, @Nullable String schema) {
    return foundName.equals(table.name().name())
        && (schema == null || foundSchema == null || foundSchema.equals(schema));
  }

  static OwnTable of(QualifiedName name, Dialect dialect, TableElement... elements) {
    return new OwnTable(Table.of(name, elements), dialect);
  }
}
