package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialect;
import dev.autogen.testing.PostgresDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdvisoryLockTest {
  private static final Duration SHORT = Duration.ofMillis(150);
  private final Dialect dialect = new PostgresqlProvider().standard();

  @Test
  void onlyOneConnectionHoldsIt() throws Exception {
    try (var database = PostgresDatabase.create();
        var first = database.connect();
        var second = database.connect()) {
      assertThat(dialect.tryLock(first, "autogen_version", SHORT)).isTrue();
      assertThat(dialect.tryLock(second, "autogen_version", SHORT)).isFalse();

      dialect.unlock(first, "autogen_version");

      assertThat(dialect.tryLock(second, "autogen_version", Duration.ZERO)).isTrue();
    }
  }

  @Test
  void itEndsWithItsConnection() throws Exception {
    try (var database = PostgresDatabase.create();
        var second = database.connect()) {
      try (var first = database.connect()) {
        assertThat(dialect.tryLock(first, "autogen_version", SHORT)).isTrue();
      }

      assertThat(dialect.tryLock(second, "autogen_version", Duration.ofSeconds(5))).isTrue();
    }
  }

  @Test
  void anotherVersionTableHasItsOwn() throws Exception {
    try (var database = PostgresDatabase.create();
        var first = database.connect();
        var second = database.connect()) {
      assertThat(dialect.tryLock(first, "autogen_version", SHORT)).isTrue();

      assertThat(dialect.tryLock(second, "other_version", SHORT)).isTrue();
    }
  }

  @Test
  void anIndexCanBeBuiltConcurrentlyWhileItIsHeld() throws Exception {
    try (var database = PostgresDatabase.create();
        var holder = database.connect();
        var worker = database.connect();
        var statement = worker.createStatement()) {
      assertThat(dialect.tryLock(holder, "autogen_version", SHORT)).isTrue();

      statement.execute("CREATE TABLE t (c int)");
      statement.execute("SET statement_timeout = '10s'");
      statement.execute("CREATE INDEX CONCURRENTLY ix ON t (c)");
    }
  }
}
