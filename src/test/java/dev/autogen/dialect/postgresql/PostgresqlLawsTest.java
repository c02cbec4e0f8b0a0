package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever two schemas are: the plan from one to the other makes what creating the other makes. */
@TestInstance(Lifecycle.PER_CLASS)
class PostgresqlLawsTest {
  private static final int PAIRS = Integer.getInteger("laws.pairs", 4);

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

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1, 1001, 2001})
  void upgradeReachesTheModelAndDowngradeComesBack(long first) throws Exception {
    for (long seed = first; seed < first + PAIRS; seed++) {
      var random = new RandomSchemas(seed);
      check(seed, random.next(), random.next());
    }
  }

  private void check(long seed, Schema current, Schema desired) throws Exception {
    var operations = diff(current, desired);
    created(desired);
    var after = CatalogLines.of(connection);
    var runner = created(current);
    var before = CatalogLines.of(connection);
    fill(current);
    run(seed, runner, operations);
    assertThat(CatalogLines.of(connection))
        .as("seed %d, upgraded", seed)
        .containsExactlyInAnyOrderElementsOf(after);

    run(seed, runner, Runner.inverse(operations));
    assertThat(CatalogLines.of(connection))
        .as("seed %d, downgraded", seed)
        .containsExactlyInAnyOrderElementsOf(before);
  }

  // What stops for the rows that are there changes nothing, and goes on without them.
  private void run(long seed, Runner runner, List<Operation> operations) throws SQLException {
    var before = CatalogLines.of(connection);
    try {
      runner.run(operations);
    } catch (ProblemException stopped) {
      assertThat(CatalogLines.of(connection)).isEqualTo(before);
      for (var table : runner.schema().tables()) {
        execute("TRUNCATE %s CASCADE".formatted(PostgresqlNames.quoted(table.name())));
      }
      runner.run(operations);
    } catch (SQLException e) {
      throw new SQLException("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static List<Operation> diff(Schema current, Schema desired) {
    var form = new PostgresqlCanonicalForm("public");
    return SchemaDiff.between(current, DesiredSchema.named(desired), Forms.only(form));
  }

  private Runner created(Schema schema) throws SQLException {
    execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    var runner = new Runner(connection);
    runner.run(diff(Schema.EMPTY, schema));
    return runner;
  }

  private void fill(Schema schema) throws SQLException {
    for (var table : schema.tables()) {
      for (int i = 1; i <= 3; i++) {
        try {
          execute(insert(table, i));
        } catch (SQLException e) {
          // A row that breaks a rule of the random table is left out.
          assertThat(e.getSQLState()).as("%s", e.getMessage()).matches("23.*|22.*|428C9");
        }
      }
    }
  }

  private static String insert(Table table, int number) {
    var columns =
        table.columns().stream()
            .filter(column -> column.generated() == null && column.identityOptions() == null)
            .toList();
    var values = columns.stream().map(column -> value(column, number)).toList();
    return columns.isEmpty()
        ? "INSERT INTO %s DEFAULT VALUES".formatted(PostgresqlNames.quoted(table.name()))
        : "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                PostgresqlNames.quoted(table.name()),
                PostgresqlNames.list(columns.stream().map(Column::name).toList()),
                String.join(", ", values));
  }

  private static String value(Column column, int number) {
    var type = new PostgresqlTypes().render(column.type());
    if (column.name().equals("ref")) {
      return "NULL";
    }
    var digits = Integer.toString(number % 2);
    return switch (type.replaceAll("\\(.*", "")) {
      case "boolean" -> "true";
      case "date", "timestamp" -> "now()";
      case "uuid" -> "gen_random_uuid()";
      case "jsonb" -> "'{}'";
      case "\"Mood\"" -> "DEFAULT";
      default ->
          type.endsWith("array")
              ? "'{}'"
              : column.name().equals("id") ? "'" + number + "'" : "'" + digits + "'";
    };
  }

  private void execute(String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
