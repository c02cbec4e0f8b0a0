package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialects;
import dev.autogen.testing.SqliteDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SqliteLockTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private final SqliteDialect dialect = new SqliteDialect("3");

  private Connection open(SqliteDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), dialect.connectionProperties());
  }

  private boolean lock(Connection connection) throws SQLException {
    return dialect.tryLock(connection, "autogen_version", AT_ONCE);
  }

  @Test
  void onlyOneConnectionHoldsTheLock() throws Exception {
    try (var database = SqliteDatabase.create();
        var first = open(database);
        var second = open(database)) {
      second.createStatement().execute("pragma busy_timeout = 50");
      assertThat(lock(first)).isTrue();
      assertThat(lock(first)).as("it has it already").isTrue();
      assertThat(lock(second)).isFalse();

      dialect.unlock(first, "autogen_version");
      assertThat(lock(second)).isTrue();
    }
  }

  @Test
  void theLockEndsWithItsConnection() throws Exception {
    try (var database = SqliteDatabase.create();
        var second = open(database)) {
      var first = open(database);
      assertThat(lock(first)).isTrue();
      first.close();

      assertThat(lock(second)).isTrue();
    }
  }

  @Test
  void whoHoldsItWritesAndOthersRead() throws Exception {
    try (var database = SqliteDatabase.create();
        var runner = open(database);
        var reader = open(database)) {
      database.execute("create table t (a)");
      assertThat(lock(runner)).isTrue();
      runner.setAutoCommit(false);
      runner.createStatement().execute("insert into t values (1)");
      try (var rows = reader.createStatement().executeQuery("select count(*) from t")) {
        assertThat(rows.getInt(1)).isZero();
      }
      runner.commit();
      runner.setAutoCommit(true);
      dialect.unlock(runner, "autogen_version");
      try (var rows = reader.createStatement().executeQuery("select count(*) from t")) {
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aDatabaseInMemoryNeedsNone() throws Exception {
    try (var database = Scratch.open()) {
      assertThat(lock(database.connection())).isTrue();
      dialect.unlock(database.connection(), "autogen_version");
    }
  }

  @Test
  void switchesAreAsTheyWereAfterwards() throws Exception {
    for (var foreignKeys : new String[] {"0", "1"}) {
      try (var database =
          Scratch.open("pragma foreign_keys = " + foreignKeys, "pragma legacy_alter_table = 1")) {
        dialect.beforeTransaction(database.connection());
        dialect.beforeTransaction(database.connection());
        assertThat(database.one("pragma foreign_keys")).isEqualTo("0");
        assertThat(database.one("pragma legacy_alter_table")).isEqualTo("0");

        dialect.afterTransaction(database.connection());
        dialect.afterTransaction(database.connection());
        assertThat(database.one("pragma foreign_keys")).isEqualTo(foreignKeys);
        assertThat(database.one("pragma legacy_alter_table")).isEqualTo("1");
      }
    }
  }

  @Test
  void theDialectIsFoundByUrlAndName() throws Exception {
    var dialects = Dialects.load();
    var provider = dialects.forUrl("jdbc:sqlite::memory:");

    assertThat(dialects.target("sqlite").name()).isEqualTo("sqlite");
    assertThat(dialects.target("sqlite:3.46").version()).isEqualTo("3.46");
    try (var database = Scratch.open()) {
      assertThat(provider.connected(database.connection()).version())
          .isEqualTo(database.one("select sqlite_version()"));
    }
  }
}
