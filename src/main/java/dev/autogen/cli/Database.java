package dev.autogen.cli;

import dev.autogen.cli.config.DatabaseUrl;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.DialectProvider;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An open connection and the dialect of the very version behind it. */
record Database(Connection connection, Dialect dialect) implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  /**
   * Connects.
   *
   * @param create whether a SQLite file that is not there may be made; otherwise an empty database
   *     stands for it
   * @throws ProblemException if it cannot; neither user nor password is in the message
   */
  static Database connect(DatabaseUrl url, DialectProvider provider, boolean create) {
    var properties = new Properties();
    properties.putAll(provider.standard().connectionProperties());
    put(properties, "user", url.user());
    put(properties, "password", url.password());
    var target = create || !isMissingFile(url.jdbc()) ? url.jdbc() : SQLITE + ":memory:";
    try {
      var connection = DriverManager.getConnection(target, properties);
      return new Database(connection, provider.connected(connection));
    } catch (SQLException e) {
      throw new ProblemException(
          ProblemException.Kind.DATABASE,
          new Problem(
              "cannot connect to " + url,
              withoutSecrets(String.valueOf(e.getMessage()), url),
              "check that the database runs, the url, the user and AUTOGEN_PASSWORD"),
          e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection does not close", e);
    }
  }

  private static boolean isMissingFile(String jdbc) {
    if (!jdbc.startsWith(SQLITE)) {
      return false;
    }
    var file = jdbc.substring(SQLITE.length()).split("\\?", 2)[0];
    return !file.isEmpty()
        && !file.startsWith(":")
        && !file.startsWith("file:")
        && !Files.exists(Path.of(file));
  }

  private static void put(Properties properties, String key, @Nullable String value) {
    if (value != null) {
      properties.setProperty(key, value);
    }
  }

  private static String withoutSecrets(String message, DatabaseUrl url) {
    var password = url.password();
    return password == null || password.isEmpty() ? message : message.replace(password, "***");
  }
}
