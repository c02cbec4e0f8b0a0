package dev.autogen.dialect;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between databases, below the readers. A dialect is immutable and knows
 * the version it speaks to.
 */
public interface Dialect {

  /** The name in {@code targets} and {@code onDialect}, such as {@code postgresql}. */
  String name();

  /** The version this dialect writes for, such as {@code 16} or {@code 3.54.1}. */
  String version();

  /** The types, rendered and parsed. */
  Types types();

  /**
   * The identifier as it stands in SQL: in double quotes where it needs them, inner quotes doubled.
   */
  String quoted(String identifier);

  /** Schema and name, each quoted where needed. */
  default String quoted(QualifiedName name) {
    var schema = name.schema();
    return schema == null ? quoted(name.name()) : quoted(schema) + "." + quoted(name.name());
  }

  /** A default as SQL: a literal with everything escaped, or the text itself. */
  String sql(DefaultValue value);

  /**
   * A value of a row as SQL: {@link #sql} unless the column's type wants another form.
   *
   * @param value null: SQL's NULL; bytes are a string of hexadecimal digits
   */
  default String value(Column column, @Nullable DefaultValue value) {
    return value == null ? "NULL" : sql(value);
  }

  /**
   * SQL whose result is what stands in a column, as a literal that means the very same value where
   * it is compared with this column.
   *
   * @param column quoted
   */
  String literalOf(String column);

  /**
   * The form in which two spellings of one schema are equal as far as texts tell, without a
   * connection.
   */
  CanonicalForm canonicalForm();

  /**
   * What is to be run for a list of operations, in order. The list is planned as a whole: several
   * alters of one SQLite table become one rebuild, a new table's foreign keys go into its CREATE
   * where they can.
   *
   * @throws dev.autogen.problem.ProblemException for an operation this database cannot do, with the
   *     reason
   * @throws SQLException if the connection of the request fails
   */
  List<Step> plan(PlanRequest request) throws SQLException;

  /**
   * What a script begins with, outside of any transaction: the counterpart of {@link
   * #beforeTransaction} where there is no runner.
   */
  default List<String> scriptStart() {
    return List.of();
  }

  /** Comments at the head of a script: how it is run so that it stops at the first error. */
  default List<String> scriptHints() {
    return List.of();
  }

  /**
   * A statement that fails when the guard's question has an answer, for a script.
   *
   * @return empty if a script cannot ask on this database
   */
  default Optional<String> scriptGuard(Step.Guard guard) {
    return Optional.empty();
  }

  /** SQL for the time now, in UTC, as text in the form {@code 2026-11-21T08:12:45Z}. */
  String utcNow();

  /** Properties a runner's connection is opened with, such as the transaction mode. */
  Properties connectionProperties();

  /**
   * Prepares a connection, outside of any transaction, for a migration; what it changes {@link
   * #afterTransaction} puts back.
   *
   * @throws dev.autogen.problem.ProblemException if the connection cannot be brought into a safe
   *     state
   */
  void beforeTransaction(Connection connection) throws SQLException;

  /**
   * Puts the connection back, outside of any transaction, whether the migration succeeded or not.
   */
  void afterTransaction(Connection connection) throws SQLException;

  /**
   * Tries to become the only runner on this database, for as long as {@code timeout}; the lock
   * belongs to the connection and ends with it.
   *
   * @return false if somebody else still held it when the time was over
   */
  boolean tryLock(Connection connection, String versionTable, Duration timeout) throws SQLException;

  /**
   * Whether the statements of one plan happen all or not at all, even in a migration that is no
   * transaction: where a table is made anew, it is gone for a while.
   */
  default boolean plansWhole() {
    return false;
  }

  /** Whether a name may say a schema. */
  default boolean hasSchemas() {
    return true;
  }

  /** The kinds of constraints that Hibernate's own dialect for this database never creates. */
  default Set<Constraint.Kind> leftOutByHibernate() {
    return Set.of();
  }

  /**
   * Two statements: the first lets no statement wait longer than {@code timeout} for a lock, the
   * second puts that back. None where a database has no such setting, or the timeout is zero.
   */
  default List<String> lockTimeout(Duration timeout) {
    return List.of();
  }

  /** Whether a statement failed because it would have waited too long for a lock. */
  default boolean isLockTimeout(SQLException e) {
    return false;
  }

  /** Who holds locks on tables now, besides this connection, in words without their data. */
  default List<String> blockers(Connection connection) throws SQLException {
    return List.of();
  }

  /**
   * A statement for another connection that ends this one's session and undoes what it has begun;
   * empty where the end of the process does that.
   */
  default Optional<String> sessionEnd(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /** A statement that copies the whole database into a file; empty if no statement can. */
  default Optional<String> backup(String file) {
    return Optional.empty();
  }

  /** Gives the lock back. */
  void unlock(Connection connection, String versionTable) throws SQLException;
}
