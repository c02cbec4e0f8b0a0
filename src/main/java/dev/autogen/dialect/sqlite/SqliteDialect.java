package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.dialect.Types;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. What its ALTER TABLE can do is asked of the very SQLite that runs the migration; the
 * version counts for a script alone, whose SQLite is not there.
 */
final class SqliteDialect implements Dialect {
  static final String NAME = "sqlite";

  private final String version;

  SqliteDialect(String version) {
    this.version = version;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Types types() {
    return new SqliteTypes();
  }

  @Override
  public String quoted(String identifier) {
    return SqliteKeywords.quoted(identifier);
  }

  @Override
  public String sql(DefaultValue value) {
    return SqliteDdl.sql(value);
  }

  @Override
  public String value(Column column, @Nullable DefaultValue value) {
    return value == null ? "null" : RowValues.sql(column, value);
  }

  @Override
  public String literalOf(String column) {
    return "quote(%s)".formatted(column);
  }

  @Override
  public CanonicalForm canonicalForm() {
    return new SqliteCanonicalForm();
  }

  // hibernate-community-dialects: SQLiteDialect returns false for hasAlterTable.
  @Override
  public boolean hasSchemas() {
    return false;
  }

  @Override
  public Set<Constraint.Kind> leftOutByHibernate() {
    return Set.of(Constraint.Kind.FOREIGN_KEY, Constraint.Kind.UNIQUE);
  }

  @Override
  public List<Step> plan(PlanRequest request) throws SQLException {
    return SqlitePlan.of(request, isRecent());
  }

  // 3.53 brought SET NOT NULL, DROP NOT NULL and the adding and dropping of checks. A version of
  // which only "3" is known could be any.
  private boolean isRecent() {
    var parts = version.split("\\.", -1);
    return parts.length > 1 && Integer.parseInt(parts[1]) >= 53;
  }

  /**
   * A migration takes the one writer's place from its first statement, and waits for it a while.
   */
  @Override
  public Properties connectionProperties() {
    var properties = new Properties();
    properties.setProperty("transaction_mode", "IMMEDIATE");
    properties.setProperty("busy_timeout", "5000");
    return properties;
  }

  @Override
  public List<String> scriptHints() {
    return List.of("-- sqlite3 -bail DATABASE < THIS: stops at the first error");
  }

  /** A table is rebuilt in several statements. */
  @Override
  public boolean plansWhole() {
    return true;
  }

  /** Nothing but a trigger can raise an error of its own; too large a number raises one, too. */
  @Override
  public Optional<String> scriptGuard(Step.Guard guard) {
    return Optional.of(
        "SELECT abs(-9223372036854775807 - 1) WHERE EXISTS (%s)".formatted(guard.query()));
  }

  @Override
  public String utcNow() {
    return "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";
  }

  @Override
  public List<String> scriptStart() {
    return List.of("pragma foreign_keys = off");
  }

  @Override
  public void beforeTransaction(Connection connection) throws SQLException {
    new SqliteSwitches(connection).prepare();
  }

  @Override
  public void afterTransaction(Connection connection) throws SQLException {
    new SqliteSwitches(connection).putBack();
  }

  @Override
  public boolean tryLock(Connection connection, String versionTable, Duration timeout)
      throws SQLException {
    return new SqliteLock(connection).tryFor(timeout);
  }

  @Override
  public Optional<String> backup(String file) {
    return Optional.of("vacuum into " + SqliteDdl.string(file));
  }

  @Override
  public void unlock(Connection connection, String versionTable) throws SQLException {
    new SqliteLock(connection).release();
  }
}
