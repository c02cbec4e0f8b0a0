package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.DialectProvider;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds PostgreSQL for {@link java.util.ServiceLoader}. */
public final class PostgresqlProvider implements DialectProvider {
  private static final int OLDEST = 14;
  private static final int STANDARD = 16;

  @Override
  public String name() {
    return PostgresqlDialect.NAME;
  }

  @Override
  public boolean accepts(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:");
  }

  @Override
  public Dialect standard() {
    return new PostgresqlDialect(STANDARD);
  }

  /**
   * @throws ProblemException for a text that does not begin with a number, and for a version before
   *     14
   */
  @Override
  public Dialect version(String version) {
    var major = version.split("\\.", 2)[0];
    if (!major.matches("\\d{1,4}") || Integer.parseInt(major) < OLDEST) {
      throw ProblemException.usage(
          "postgresql:%s is no version this tool writes for".formatted(version),
          "it writes for PostgreSQL %d and later".formatted(OLDEST),
          "use postgresql:%d or another major version".formatted(STANDARD));
    }
    return new PostgresqlDialect(Integer.parseInt(major));
  }

  @Override
  public Dialect connected(Connection connection) throws SQLException {
    return version(Integer.toString(connection.getMetaData().getDatabaseMajorVersion()));
  }
}
