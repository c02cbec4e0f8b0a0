package dev.autogen.testing;

import dev.autogen.catalog.CatalogReader;
import dev.autogen.catalog.CatalogScope;
import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A real database on which operations are planned and run as a migration does it, one transaction a
 * list.
 */
public final class LiveDatabase implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final CatalogReader reader;
  private final CatalogScope scope;

  public LiveDatabase(Database database) throws SQLException {
    this(database, CatalogScope.DEFAULT);
  }

  /** With more than the default schema. */
  public LiveDatabase(Database database, CatalogScope scope) throws SQLException {
    this.scope = scope;
    var provider = Dialects.load().forUrl(database.url());
    connection =
        DriverManager.getConnection(database.url(), provider.standard().connectionProperties());
    dialect = provider.connected(connection);
    reader = CatalogReader.of(dialect);
  }

  public Connection connection() {
    return connection;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The form in which this database holds a schema. */
  public CanonicalForm form() throws SQLException {
    return form(read());
  }

  /** What is there, no fact added and none taken away. */
  public Schema read() throws SQLException {
    return reader.read(connection, scope).schema();
  }

  /** What is there, every fact a line, in the form of this database. */
  public List<String> facts() throws SQLException {
    var live = read();
    return SchemaFacts.lines(form(live).of(live));
  }

  /** What would be there if the database held {@code schema}. */
  public List<String> factsOf(Schema schema) throws SQLException {
    return SchemaFacts.lines(form(read()).of(schema));
  }

  public List<Operation> differenceTo(Schema desired) throws SQLException {
    var live = read();
    return SchemaDiff.between(live, DesiredSchema.named(desired), Forms.only(form(live)));
  }

  /** Runs the operations, which start from {@code before}. */
  public void run(List<Operation> operations, Schema before) throws SQLException {
    dialect.beforeTransaction(connection);
    connection.setAutoCommit(false);
    try {
      var request = new PlanRequest(operations, before, Optional.of(connection));
      for (var step : dialect.plan(request)) {
        run(step);
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
      dialect.afterTransaction(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private CanonicalForm form(Schema live) {
    return reader.canonicalForm(connection, live);
  }

  private void run(Step step) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (step instanceof Step.Guard guard) {
        try (var rows = statement.executeQuery(guard.query())) {
          if (rows.next()) {
            throw new IllegalStateException(guard.problem().text());
          }
        }
      } else {
        var sql = ((Step.Statement) step).sql();
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + " in: " + sql, e);
        }
      }
    }
  }
}
