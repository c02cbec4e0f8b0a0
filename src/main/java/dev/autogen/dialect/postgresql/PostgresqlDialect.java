package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.dialect.Types;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, 14 and later. */
public final class PostgresqlDialect implements Dialect {
  /** The name in {@code targets}. */
  public static final String NAME = "postgresql";

  private final int version;

  /**
   * @param version the major version, at least 14
   */
  public PostgresqlDialect(int version) {
    this.version = version;
  }

  /**
   * The constant that SQL text for a column of {@code type} is, if it is one: {@code 'x'::text} is
   * {@code x}.
   */
  public static Optional<Literal> literal(String sql, SqlType type) {
    return PostgresqlLiterals.read(sql, PostgresqlCanonicalForm.isNumeric(type));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return Integer.toString(version);
  }

  @Override
  public Types types() {
    return new PostgresqlTypes();
  }

  @Override
  public String quoted(String identifier) {
    return PostgresqlNames.quoted(identifier);
  }

  @Override
  public String sql(DefaultValue value) {
    return PostgresqlLiterals.sql(value);
  }

  @Override
  public String value(Column column, @Nullable DefaultValue value) {
    return value == null ? "NULL" : RowValues.sql(column, value);
  }

  @Override
  public String literalOf(String column) {
    return "quote_literal(CAST(%s AS text))".formatted(column);
  }

  @Override
  public CanonicalForm canonicalForm() {
    return canonicalForm("public");
  }

  /** The form of a database whose names without a schema are those of {@code defaultSchema}. */
  public CanonicalForm canonicalForm(String defaultSchema) {
    return new PostgresqlCanonicalForm(defaultSchema);
  }

  @Override
  public List<Step> plan(PlanRequest request) throws SQLException {
    return new PostgresqlPlan(version, request).steps();
  }

  @Override
  public List<String> scriptHints() {
    return List.of("-- psql --set ON_ERROR_STOP=1 --file THIS: stops at the first error");
  }

  // https://www.postgresql.org/docs/current/plpgsql-errors-and-messages.html
  @Override
  public Optional<String> scriptGuard(Step.Guard guard) {
    var message = sql(new Literal(guard.problem().what()));
    var body =
        "BEGIN IF EXISTS (%s) THEN RAISE EXCEPTION USING MESSAGE = %s; END IF; END"
            .formatted(guard.query(), message);
    return body.contains("$autogen$")
        ? Optional.empty()
        : Optional.of("DO $autogen$" + body + "$autogen$");
  }

  @Override
  public String utcNow() {
    return "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
  }

  @Override
  public Properties connectionProperties() {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "autogen");
    return properties;
  }

  /** Nothing: a migration here is one plain transaction. */
  @Override
  public void beforeTransaction(Connection connection) {}

  @Override
  public void afterTransaction(Connection connection) {}

  @Override
  public boolean tryLock(Connection connection, String versionTable, Duration timeout)
      throws SQLException {
    return new AdvisoryLock(connection, versionTable).tryFor(timeout);
  }

  @Override
  public List<String> lockTimeout(Duration timeout) {
    return timeout.isZero()
        ? List.of()
        : List.of("SET lock_timeout = " + timeout.toMillis(), "RESET lock_timeout");
  }

  // https://www.postgresql.org/docs/current/errcodes-appendix.html: lock_not_available
  @Override
  public boolean isLockTimeout(SQLException e) {
    return "55P03".equals(e.getSQLState());
  }

  @Override
  public Optional<String> sessionEnd(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT pg_backend_pid()")) {
      rows.next();
      return Optional.of("SELECT pg_terminate_backend(%d)".formatted(rows.getInt(1)));
    }
  }

  @Override
  public List<String> blockers(Connection connection) throws SQLException {
    return new LockHolders(connection).told();
  }

  @Override
  public void unlock(Connection connection, String versionTable) throws SQLException {
    new AdvisoryLock(connection, versionTable).release();
  }
}
