package dev.autogen.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL server of a test run, started when the first test asks for it and stopped when
 * the JVM ends. It trades all durability for speed.
 */
final class PostgresServer {
  // https://www.postgresql.org/docs/current/non-durability.html
  private static final Map<String, String> NOT_DURABLE =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "autovacuum", "off");
  // Ten thousand tables are created in one transaction, which locks each with its indexes.
  private static final String LOCKS = "1024";

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer get() {
    return Running.SERVER;
  }

  String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  String createDatabase(String template) throws SQLException {
    var name = "test_" + databases.incrementAndGet();
    // Copying files beats the default here: without fsync the checkpoints it needs cost nothing.
    // Before version 15 it was the only way.
    administer("CREATE DATABASE %s TEMPLATE %s%s".formatted(name, template, strategy()));
    return name;
  }

  private String strategy() throws SQLException {
    try (var connection = DriverManager.getConnection(url("postgres"))) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      return version < 15 ? "" : " STRATEGY file_copy";
    }
  }

  void dropDatabase(String name) throws SQLException {
    administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private void administer(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static PostgresServer start() {
    try {
      // The C locale exists on every platform and sorts the same on all of them.
      var builder =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C")
              .setPGStartupWait(Duration.ofMinutes(1));
      NOT_DURABLE.forEach(builder::setServerConfig);
      builder.setServerConfig("max_locks_per_transaction", LOCKS);
      return new PostgresServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("the tests' PostgreSQL did not start", e);
    }
  }

  /** Loaded, and with it the server started, by the first {@link #get()}. */
  private static final class Running {
    static final PostgresServer SERVER = start();
  }
}
