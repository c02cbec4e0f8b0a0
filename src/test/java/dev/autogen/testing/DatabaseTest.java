package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  @Test
  void everyPostgresqlDatabaseStartsEmptyAndIsGoneWhenClosed() throws SQLException {
    try (var first = PostgresDatabase.create();
        var second = PostgresDatabase.create()) {
      first.execute("CREATE TABLE notes (id bigint)");

      assertThat(firstValue(first, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
          .isEqualTo("notes");
      assertThat(firstValue(second, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
          .isNull();
      second.close();
      assertThat(
              firstValue(
                  first,
                  "SELECT datname FROM pg_database WHERE datname = '%s'".formatted(second.name())))
          .isNull();
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
  private static String firstValue(Database database, String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
