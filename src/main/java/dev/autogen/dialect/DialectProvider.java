package dev.autogen.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a dialect comes from; found by {@link java.util.ServiceLoader}, so that users can bring
 * their own.
 */
public interface DialectProvider {

  /** The dialect's name, such as {@code sqlite}. */
  String name();

  /** Whether this JDBC URL is one of its databases. */
  boolean accepts(String jdbcUrl);

  /** The dialect for the version that is supposed when none is said. */
  Dialect standard();

  /** The dialect for a version, such as {@code 16}. */
  Dialect version(String version);

  /** The dialect for the version of a live database. */
  Dialect connected(Connection connection) throws SQLException;
}
