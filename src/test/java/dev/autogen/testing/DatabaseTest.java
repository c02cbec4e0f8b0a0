package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  @Test
  void everyPostgresqlDatabaseStartsEmptyAndIsGoneWhenClosed() throws SQLException {
    var tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
    var databases = "SELECT string_agg(datname, ' ') FROM pg_database";
    String closed;
    try (var first = PostgresDatabase.create()) {
      first.execute("CREATE TABLE notes (id bigint)");
      assertThat(firstValue(first, tables)).isEqualTo("notes");
      try (var second = PostgresDatabase.create()) {
        closed = second.name();
        assertThat(firstValue(second, tables)).isNull();
        assertThat(firstValue(first, databases)).contains(closed);
      }
      assertThat(firstValue(first, databases)).contains(first.name()).doesNotContain(closed);
    }
  }

  @Test
  void theServerIsPostgresql18() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
    }
  }

  @Test
  void aSqliteDatabaseStartsEmptyAndIsGoneWhenClosed() throws SQLException {
    var database = SqliteDatabase.create();
    database.execute("CREATE TABLE notes (id bigint)");

    assertThat(firstValue(database, "SELECT name FROM sqlite_schema")).isEqualTo("notes");
    try (var other = SqliteDatabase.create()) {
      assertThat(firstValue(other, "SELECT name FROM sqlite_schema")).isNull();
    }
    database.close();
    assertThat(Files.exists(database.file().getParent())).isFalse();
  }

  /** The first value the query gives, or null when it gives no row. */
  private static @Nullable String firstValue(Database database, String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
