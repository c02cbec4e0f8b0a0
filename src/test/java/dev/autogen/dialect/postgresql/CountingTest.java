package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A column that starts or stops to count goes on after the rows that are there. */
@TestInstance(Lifecycle.PER_CLASS)
class CountingTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column COUNTED = column("id", integer()).identity();

  private PostgresDatabase database;
  private Connection connection;
  private Runner runner;

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
    execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    runner = new Runner(connection);
  }

  @Test
  void aPlainColumnGoesOnAfterItsRows() throws Exception {
    var plain = column("id", integer()).notNull();
    runner.run(new CreateTable(Table.of(T, plain, primaryKey("id"))));
    execute("INSERT INTO t VALUES (3), (41)");

    runner.run(new AlterColumn(T, plain, COUNTED, null));
    execute("INSERT INTO t DEFAULT VALUES");

    assertThat(value("SELECT max(id) FROM t")).isEqualTo("42");
  }

  @Test
  void oneThatMayBeNullIsMadeNotNullFirst() throws Exception {
    var plain = column("id", integer()).defaultValue(7);
    runner.run(new CreateTable(Table.of(T, plain, column("x", integer()))));

    runner.run(new AlterColumn(T, plain, COUNTED, null));
    execute("INSERT INTO t (x) VALUES (1)");
    assertThat(value("SELECT id FROM t")).isEqualTo("1");

    runner.run(new AlterColumn(T, COUNTED, plain, null));
    execute("INSERT INTO t (x) VALUES (1)");
    assertThat(value("SELECT max(id) FROM t")).isEqualTo("7");
  }

  @Test
  void oneThatCountsDownGoesOnBelowItsRows() throws Exception {
    var plain = column("id", bigint()).notNull();
    runner.run(new CreateTable(Table.of(T, plain)));
    execute("INSERT INTO t VALUES (-3), (-41)");

    var down = column("id", bigint()).identity(identityOptions(true, -1, -1));
    runner.run(new AlterColumn(T, plain, down, null));
    execute("INSERT INTO t DEFAULT VALUES");

    assertThat(value("SELECT min(id) FROM t")).isEqualTo("-42");
  }

  /** The catalog reads a serial as a column that counts by default. */
  @Test
  void theSequenceOfASerialGrowsWithIt() throws Exception {
    serial();

    runner.run(new AlterColumn(T, COUNTED, COUNTED.withType(bigint()), null));

    assertThat(CatalogLines.of(connection))
        .contains(
            "column t id bigint not null default nextval('t_id_seq'::regclass)",
            "sequence t_id_seq bigint 1 1 1 9223372036854775807 1 f owned by t.id");
    runner.run(new AlterColumn(T, COUNTED.withType(bigint()), COUNTED, null));
    assertThat(CatalogLines.of(connection))
        .contains("sequence t_id_seq integer 1 1 1 2147483647 1 f owned by t.id");
  }

  @Test
  void aSerialThatStopsToCountLosesItsSequence() throws Exception {
    serial();

    runner.run(new AlterColumn(T, COUNTED, column("id", integer()).notNull(), null));

    assertThat(CatalogLines.of(connection))
        .contains("column t id integer not null")
        .noneMatch(line -> line.startsWith("sequence"));
  }

  @Test
  void aSerialBecomesAnIdentityThatGoesOn() throws Exception {
    serial();
    execute("INSERT INTO t VALUES (8)");

    runner.run(new AlterColumn(T, COUNTED, COUNTED.identity(identityOptions(true, 1, 1)), null));
    execute("INSERT INTO t DEFAULT VALUES");

    assertThat(CatalogLines.of(connection))
        .contains(
            "column t id integer not null identity a",
            "sequence t_id_seq integer 1 1 1 2147483647 1 f owned by t.id");
    assertThat(value("SELECT max(id) FROM t")).isEqualTo("9");
  }

  @Test
  void aCountedColumnBecomesAText() throws Exception {
    runner.run(new CreateTable(Table.of(T, COUNTED, primaryKey("id"))));
    execute("INSERT INTO t DEFAULT VALUES");
    var text = column("id", varchar(36)).notNull();

    runner.run(new AlterColumn(T, COUNTED, text, null));
    assertThat(value("SELECT id FROM t")).isEqualTo("1");
    runner.run(new AlterColumn(T, text, COUNTED, null));
    execute("INSERT INTO t DEFAULT VALUES");

    assertThat(value("SELECT max(id) FROM t")).isEqualTo("2");
  }

  private void serial() throws Exception {
    var serial = Table.of(T, column("id", new SqlType.Named("serial")));
    var live = Table.of(T, COUNTED);
    runner.run(new CreateTable(serial));
    runner.knows(live);
  }

  private String value(String query) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
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
