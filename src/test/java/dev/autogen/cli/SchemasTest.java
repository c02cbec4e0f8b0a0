package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose tables stand in several schemas and refer to each other across them. */
class SchemasTest {
  private static final Path COMPANY = Path.of("src/test/resources/schemas").toAbsolutePath();

  private static final String NAMES =
      "select nspname from pg_namespace where nspname !~ '^pg_|^information_schema' order by 1";

  private static final List<String> ROWS =
      List.of(
          "insert into regions (name) values ('North')",
          "insert into sales.customers (id, name, level, region_id) values (1, 'Ann', 'GOLD', 1)",
          "insert into sales.customer_regions (customer_id, region_id) values (1, 1)",
          "insert into archive.customer_notes (id, note) values (1, 'pays late')",
          "insert into archive.invoices (id, region_id) values (7, 1)",
          "insert into billing.invoices (customer_id, total) values (1, 12.50)");

  @TempDir Path folder;

  @Test
  void schemasComeBeforeWhatStandsInThemAndGoWhenTheyAreEmpty() throws Exception {
    try (var database = PostgresDatabase.create()) {
      var shell = Shell.withEntities(COMPANY, folder, "targets=postgresql");
      var url = "--url=" + database.url();
      assertEnds(shell.autogen("-m", "Company"), ExitCode.OK, "wrote");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Company");
      assertThat(strings(database, NAMES)).containsExactly("archive", "billing", "public", "sales");
      assertAgrees(shell, url);

      database.execute(ROWS.toArray(String[]::new));
      assertEnds(
          shell.autogen(url, "downgrade", "base"), ExitCode.USAGE, "1 row of billing.invoices");
      assertEnds(
          shell.autogen(url, "downgrade", "base", "--allow-data-loss"), ExitCode.OK, "downgraded");
      assertThat(strings(database, NAMES)).containsExactly("public");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Company");
      assertAgrees(shell, url);
    }
  }

  @Test
  void editsInASchemaRunUpAndDownWithRows() throws Exception {
    try (var database = PostgresDatabase.create()) {
      var shell = Shell.withEntities(COMPANY, folder, "targets=postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Company");
      shell.autogen(url, "upgrade");
      database.execute(ROWS.toArray(String[]::new));

      shell.edit("entities/company/Level.java", "  GOLD", "  GOLD,\n  PLATINUM");
      shell.edit("entities/company/Invoice.java", "precision = 12", "precision = 14");
      shell.edit("entities/company/Customer.java", "length = 100", "length = 120");
      shell.edit("entities/company/Customer.java", "allocationSize = 20", "allocationSize = 50");
      shell.edit(
          "entities/company/Customer.java", "columnList = \"name\"", "columnList = \"name desc\"");
      assertEnds(shell.autogen("-m", "More of everything"), ExitCode.OK, "wrote");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "More of everything");
      assertAgrees(shell, url);
      assertEnds(shell.autogen("-m", "Again"), ExitCode.OK, "no changes");

      assertEnds(shell.autogen(url, "downgrade", "-1"), ExitCode.OK, "downgraded");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "pending");
      assertThat(strings(database, "select note from archive.customer_notes"))
          .containsExactly("pays late");
      assertThat(strings(database, "select total from billing.invoices")).containsExactly("12.50");
    }
  }

  @Test
  void aSchemaWithSomethingElseInItStays() throws Exception {
    try (var database = PostgresDatabase.create()) {
      var shell = Shell.withEntities(COMPANY, folder, "targets=postgresql");
      var url = "--url=" + database.url();
      database.execute("create schema sales", "create table sales.of_others (id int)");
      shell.autogen("-m", "Company");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Company");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");

      assertEnds(
          shell.autogen(url, "downgrade", "base"),
          ExitCode.FAILED,
          "the schema sales cannot be dropped: something is still in it");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
    }
  }

  @Test
  void onSqliteASchemaIsRefused() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = Shell.withEntities(COMPANY, folder);
      var answer = shell.autogen("-m", "Company");
      assertEnds(answer, ExitCode.OK, "wrote");
      assertThat(answer.err())
          .contains("sqlite has no schemas, and the entities name archive, billing, sales");

      assertEnds(
          shell.autogen("--url=" + database.url(), "upgrade"),
          ExitCode.USAGE,
          "schema archive cannot be on SQLite");
      assertThat(
              strings(database, "select name from sqlite_schema where name not like '%autogen%'"))
          .isEmpty();
    }
  }

  private static void assertAgrees(Shell shell, String url) {
    assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
    assertEnds(shell.autogen(url, "diff"), ExitCode.OK, "no difference");
  }

  private static List<String> strings(Database database, String sql) throws SQLException {
    List<String> result = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }

  private static void assertEnds(Shell.Answer answer, int code, String part) {
    assertThat(answer.all()).contains(part);
    assertThat(answer.code()).as(answer.all()).isEqualTo(code);
  }
}
