package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.DialectProvider;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds SQLite for {@link java.util.ServiceLoader}. */
public final class SqliteProvider implements DialectProvider {
  private static final String STANDARD = "3";

  @Override
  public String name() {
    return SqliteDialect.NAME;
  }

  @Override
  public boolean accepts(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:sqlite:");
  }

  @Override
  public Dialect standard() {
    return new SqliteDialect(STANDARD);
  }

  /**
   * @throws ProblemException for a text that is no version, and for one before 3
   */
  @Override
  public Dialect version(String version) {
    if (!version.matches("3(\\.\\d+){0,3}")) {
      throw ProblemException.usage(
          "sqlite:%s is no version this tool writes for".formatted(version),
          "it writes for SQLite 3",
          "use sqlite alone");
    }
    return new SqliteDialect(version);
  }

  @Override
  public Dialect connected(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select sqlite_version()")) {
      return version(rows.next() ? rows.getString(1) : STANDARD);
    }
  }
}
