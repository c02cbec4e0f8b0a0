package dev.autogen.catalog;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates tables as temporary ones, with nothing but what has SQL texts in it, reads these texts
 * back as PostgreSQL spells them, and rolls all of it back. No row is written, so that no default,
 * check or function is ever called.
 */
final class PostgresqlReplicas {
  // A server in recovery is read-only too.
  private static final String ALLOWED =
      """
      select current_setting('transaction_read_only') = 'off'
        and has_database_privilege(current_database(), 'TEMP')
        and not exists (select from pg_event_trigger where evtenabled <> 'D')
      """;

  private final PostgresqlDialect dialect;
  private final Schema live;

  /** What was asked, with what the database made of it; what it refused is left out. */
  record ReadBack(Map<Table, Table> tables, Map<View, View> views) {
    static final ReadBack NOTHING = new ReadBack(Map.of(), Map.of());
  }

  PostgresqlReplicas(PostgresqlDialect dialect, Schema live) {
    this.dialect = dialect;
    this.live = live;
  }

  /**
   * The tables and views of {@code schema} as read back. The connection is in the end as it was, in
   * its transaction if it was in one.
   */
  ReadBack readBack(Connection connection, Schema schema) throws SQLException {
    if (!isAllowed(connection)) {
      return ReadBack.NOTHING;
    }
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      var before = connection.setSavepoint();
      try {
        return created(connection, schema);
      } finally {
        connection.rollback(before);
        connection.releaseSavepoint(before);
      }
    } finally {
      if (autoCommit) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean isAllowed(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(ALLOWED)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private ReadBack created(Connection connection, Schema schema) throws SQLException {
    for (var operation : newTypesAndSequences(schema)) {
      attempt(connection, List.of(operation));
    }
    // Views first: a temporary table would stand before the one that a view means.
    var views = createdViews(connection, schema.views());
    Map<Table, Table> tables = new LinkedHashMap<>();
    for (var round : rounds(schema.tables())) {
      var before = connection.setSavepoint();
      tables.putAll(created(connection, round));
      connection.rollback(before);
    }
    return new ReadBack(tables, views);
  }

  private Map<View, View> createdViews(Connection connection, List<View> views)
      throws SQLException {
    Map<View, View> result = new LinkedHashMap<>();
    for (var view : views) {
      var before = connection.setSavepoint();
      var name = new QualifiedName("pg_temp", view.name().name());
      if (attempt(connection, List.of(new CreateView(new View(name, view.query()))))) {
        result.put(view, view.withQuery(query(connection, name)));
      }
      connection.rollback(before);
    }
    return result;
  }

  private String query(Connection connection, QualifiedName view) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_get_viewdef(?::regclass)")) {
      statement.setString(1, dialect.quoted(view));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return PostgresqlCatalog.query(rows.getString(1));
      }
    }
  }

  /** All tables have the same schema here, so that those of one name take turns. */
  private static List<Map<String, Table>> rounds(List<Table> tables) {
    List<Map<String, Table>> rounds = new ArrayList<>();
    for (var table : tables) {
      var name = table.name().name();
      var free = rounds.stream().filter(round -> !round.containsKey(name)).findFirst();
      var round = free.orElseGet(LinkedHashMap::new);
      round.put(name, table);
      if (free.isEmpty()) {
        rounds.add(round);
      }
    }
    return rounds;
  }

  private Map<Table, Table> created(Connection connection, Map<String, Table> tables)
      throws SQLException {
    var all = tables.values().stream().map(PostgresqlReplicas::replica).toList();
    if (!attempt(connection, all)) {
      for (var replica : all) {
        attempt(connection, List.of(replica));
      }
    }
    Map<Table, Table> result = new LinkedHashMap<>();
    for (var readBack : new PostgresqlCatalog(dialect).temporaryTables(connection)) {
      var table = tables.get(readBack.name().name());
      if (table != null && table.columns().size() == readBack.columns().size()) {
        result.put(table, readBack);
      }
    }
    return result;
  }

  private List<Operation> newTypesAndSequences(Schema schema) {
    List<Operation> operations = new ArrayList<>();
    schema.enumTypes().stream()
        .filter(type -> live.enumType(type.name()).isEmpty())
        .forEach(type -> operations.add(new CreateEnumType(type)));
    schema.sequences().stream()
        .filter(sequence -> live.sequence(sequence.name()).isEmpty())
        .forEach(sequence -> operations.add(new CreateSequence(sequence)));
    return operations;
  }

  /** Whether the database took it; if not, all is as it was before. */
  private boolean attempt(Connection connection, List<? extends Operation> operations)
      throws SQLException {
    var before = connection.setSavepoint();
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(script(operations));
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException | ProblemException e) {
      connection.rollback(before);
      return false;
    }
  }

  /** One round trip for all statements. */
  private String script(List<? extends Operation> operations) throws SQLException {
    var request = new PlanRequest(List.copyOf(operations), Schema.EMPTY, Optional.empty());
    List<String> statements = new ArrayList<>();
    for (var step : dialect.plan(request)) {
      statements.add(((Step.Statement) step).sql());
    }
    return String.join(";\n", statements);
  }

  /**
   * Everything in the schema {@code pg_temp} is temporary; the table's own name may stand in its
   * texts.
   */
  private static CreateTable replica(Table table) {
    var name = new QualifiedName("pg_temp", table.name().name());
    List<Constraint> checks = new ArrayList<>();
    for (int i = 0; i < table.constraints().size(); i++) {
      if (table.constraints().get(i) instanceof CheckConstraint check) {
        checks.add(CheckConstraint.of(TableExpressions.checkName(i), check.expression()));
      }
    }
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < table.indexes().size(); i++) {
      var index = table.indexes().get(i);
      if (TableExpressions.isComputed(index)) {
        indexes.add(bare(index).withName(TableExpressions.indexName(name.name(), i)));
      }
    }
    var columns = table.columns().stream().map(PostgresqlReplicas::bare).toList();
    return new CreateTable(new Table(name, columns, checks, indexes, null));
  }

  private static Column bare(Column column) {
    var value = TableExpressions.isSpelled(column) ? column.defaultValue() : null;
    return Column.of(column.name(), column.type())
        .withDefault(value)
        .withGenerated(column.generated())
        .withCollation(column.collation());
  }

  private static Index bare(Index index) {
    return new Index(
        index.name(), index.parts(), false, index.predicate(), List.of(), index.method(), false);
  }
}
