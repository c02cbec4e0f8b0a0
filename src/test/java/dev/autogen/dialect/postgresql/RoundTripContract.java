package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation with rows present: the catalog says what was meant, and after the inverse what it
 * said before.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RoundTripContract {
  private PostgresDatabase database;
  private Connection connection;

  @BeforeAll
  void start() throws Exception {
    database = PostgresDatabase.create();
    connection = database.connect();
  }

  @AfterAll
  void stop() throws Exception {
    connection.close();
    database.close();
  }

  @BeforeEach
  void empty() throws Exception {
    execute(
        "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "DROP SCHEMA IF EXISTS app CASCADE");
  }

  abstract Stream<Case> cases();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void runsAndComesBack(Case example) throws Exception {
    var runner = new Runner(connection);
    runner.run(Shop.SETUP);
    execute(
        "INSERT INTO shops (name) VALUES ('one'), ('two')",
        "INSERT INTO items (id, shop_id, status, text, number) VALUES"
            + " (gen_random_uuid(), 1, 'NEW', '7', 7), (gen_random_uuid(), NULL, 'it''s', '8', 8)");
    var before = CatalogLines.of(connection);

    runner.run(example.operations());

    assertThat(CatalogLines.of(connection)).containsAll(example.lines()).isNotEqualTo(before);
    runner.run(Runner.inverse(example.operations()));
    assertThat(CatalogLines.of(connection)).isEqualTo(before);
    assertThat(rows("items") + rows("shops"))
        .isEqualTo(example.name().contains("rows are lost") ? 0 : 4);
  }

  private int rows(String table) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void execute(String... statements) throws Exception {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
