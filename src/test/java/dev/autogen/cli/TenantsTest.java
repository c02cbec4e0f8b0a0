package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One database, a schema for each tenant. */
class TenantsTest {
  private static final String QUERY = "--tenants=select name from tenants order by name";

  @TempDir Path folder;

  @Test
  void eachTenantHasItsOwnBooksAndAFailureStopsNoOther() throws Exception {
    try (var database = tenants(6)) {
      var shell = shop(database);
      database.execute("create table tenant_0003.orders (id integer)");
      var first = shell.autogen("upgrade", QUERY, "--jobs", "3");
      assertThat(first.code()).as(first.all()).isEqualTo(ExitCode.FAILED);
      assertThat(first.out())
          .contains(
              "failed tenant_0003: ", "6 tenants: 5 upgraded, 0 already up to date, 1 failed");
      assertThat(first.err()).contains("what is done is not repeated");

      database.execute("drop table tenant_0003.orders");
      var second = shell.autogen("upgrade", QUERY);
      assertThat(second.code()).as(second.all()).isEqualTo(ExitCode.OK);
      assertThat(second.out()).contains("6 tenants: 1 upgraded, 5 already up to date, 0 failed");
      assertThat(count(database, "autogen_version")).isEqualTo(6);
      assertThat(count(database, "customers")).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select name from tenants where false | it gave no row",
        "select null | it gave a row without a name",
        "select 'tenant_0000' union all select 'tenant_0000' | it gave tenant_0000 twice",
        "select 'nobody' | there is no schema nobody",
        "select E'a\\nb' | there is no schema a?b",
        "select repeat('x', 100000) | xxxxxxxxxx…",
        "select 'pg_catalog' | pg_catalog is the database's own",
        "select 'information_schema' | information_schema is the database's own",
        "select 17 | there is no schema 17",
        "select | column index is out of range",
        "'' | No results were returned",
        "delete from tenants returning name | cannot execute DELETE in a read-only transaction",
        "drop table tenants | cannot execute DROP TABLE in a read-only transaction",
        "select name from tenants; drop table tenants | cannot execute DROP TABLE",
        "select nonsense | column \"nonsense\" does not exist",
      })
  void aQueryThatNamesNoSchemasIsRefused(String query, String why) throws Exception {
    try (var database = tenants(1)) {
      var answer = shop(database).autogen("upgrade", "--tenants", query);
      assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
      assertThat(answer.err()).contains("the query of --tenants does not name schemas", why);
      assertThat(answer.err()).hasSizeLessThan(600);
      assertThat(count(database, "autogen_version")).isZero();
      try (var connection = database.connect();
          var rows = connection.createStatement().executeQuery("select count(*) from tenants")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aPlanRunsNothingAndProgramsGetTheAnswerAsData() throws Exception {
    try (var database = tenants(2)) {
      var shell = shop(database);
      assertThat(shell.autogen("upgrade", QUERY, "--plan").out())
          .contains("would upgrade tenant_0000: ", "2 tenants: 2 would be upgraded, 0 already");
      assertThat(count(database, "autogen_version")).isZero();
      var answer = shell.autogen("upgrade", QUERY, "--json");
      assertThat(answer.out().replaceAll("\"[0-9a-f]{12}\"", "\"…\""))
          .startsWith(
              """
              {
                "plan": false,
                "tenants": [
                  {
                    "schema": "tenant_0000",
                    "revisions": [
                      "…"
                    ],
                    "failure": null
                  },
              """);
      assertThat(shell.autogen("upgrade", QUERY, "--sql").err())
          .contains("--tenants is not possible with --sql");
      assertThat(shell.autogen("upgrade", QUERY, "--backup", "copies").err())
          .contains("--tenants is not possible with --backup");
    }
  }

  @Test
  void hooksKnowTheTenantAndLossesAreRefusedForEach() throws Exception {
    try (var database = tenants(2)) {
      var shell = shop(database);
      var hook = "-Dhook.after_migration=echo \"done $AUTOGEN_SCHEMA\"";
      assertThat(shell.autogen("upgrade", QUERY, hook).err())
          .contains("done tenant_0000", "done tenant_0001");
      say(shell, "Notes", "op.execute(\"create table notes (id integer)\");");
      assertThat(shell.autogen("upgrade", QUERY).code()).isEqualTo(ExitCode.OK);
      database.execute("insert into tenant_0001.notes values (1)");
      say(shell, "Gone", "op.dropTable(\"notes\");");
      var refused = shell.autogen("upgrade", QUERY, "-Ddata_loss=refuse");
      assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.out())
          .contains("failed tenant_0001: upgrade would lose data: 1 row of notes", "1 upgraded");
      assertThat(refused.err()).contains("say --allow-data-loss if the data may go");
      assertThat(shell.autogen("upgrade", QUERY, "-Ddata_loss=refuse", "--allow-data-loss").code())
          .isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void sqliteHasNoSchemas() throws IOException {
    var shell = Shell.withSample(folder, "url=sqlite:///./dev.db");
    assertThat(shell.autogen("revision", "-m", "One").code()).isEqualTo(ExitCode.OK);
    var answer = shell.autogen("upgrade", "--tenants", "select 1");
    assertThat(answer.err()).contains("this database has no schemas");
    assertThat(shell.autogen("upgrade", "--tenants", "select 1", "--jobs", "0").err())
        .contains("--jobs 0 is not possible");
  }

  @Tag("corpora")
  @Test
  void aThousandTenants() throws Exception {
    try (var database = tenants(1_000)) {
      var shell = shop(database);
      for (var jobs : List.of("4", "4")) {
        var answer = shell.autogen("upgrade", QUERY, "--jobs", jobs);
        assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
        Progress.of("a thousand tenants, %s jobs".formatted(jobs), 1).tell(answer.out().strip());
      }
      assertThat(count(database, "customers")).isEqualTo(1_000);
    }
  }

  /** A migration that says this. */
  private static void say(Shell shell, String name, String statement) throws IOException {
    assertThat(shell.autogen("revision", "-m", name, "--url=").code()).isEqualTo(ExitCode.OK);
    var file =
        shell.migrations().stream()
            .filter(each -> each.toString().contains("_" + name))
            .findFirst()
            .orElseThrow();
    shell.edit(
        shell.folder().relativize(file).toString(),
        "void upgrade(Operations op) {",
        "void upgrade(Operations op) { " + statement);
  }

  private Shell shop(Database database) throws IOException {
    var shell = Shell.withSample(folder, "url=" + database.url());
    var answer = shell.autogen("-m", "Initial shop", "--url=", "-Dtargets=postgresql");
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    return shell;
  }

  private static Database tenants(int number) throws SQLException {
    var database = PostgresDatabase.create();
    List<String> statements = new ArrayList<>();
    statements.add("create table tenants (name text)");
    IntStream.range(0, number)
        .mapToObj("tenant_%04d"::formatted)
        .forEach(name -> {
          statements.add("create schema " + name);
          statements.add("insert into tenants values ('%s')".formatted(name));
        });
    database.execute(statements.toArray(String[]::new));
    return database;
  }

  private static int count(Database database, String table) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from pg_tables where schemaname like 'tenant%' and tablename = '"
                    + table
                    + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
