package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migrate.RunSettings;
import dev.autogen.mutations.Nameless;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.Database;
import dev.autogen.testing.HibernateSchema;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of the sample, generated with no database, on each of the databases. */
class SampleHistoryTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void eachMigrationGoesUpAndDownWithRowsInEveryTable(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = new Shell(REPOSITORY);
      var url = "--url=" + database.url();
      for (var rows : SampleRows.BY_MIGRATION) {
        assertDone(shell.autogen(url, "upgrade", "+1"));
        database.execute(rows.toArray(String[]::new));
      }
      assertDone(shell.autogen(url, "check", "--at-head"));
      assertThat(strings(database, "select email from employees"))
          .containsExactly("bo.li@example.org");
      for (int i = 0; i < SampleRows.BY_MIGRATION.size() - 1; i++) {
        assertDone(shell.autogen(url, "downgrade", "-1", "--allow-data-loss"));
        assertDone(shell.autogen(url, "check"));
      }
      assertThat(strings(database, "select name from customers")).containsExactly("Ann");
      assertThat(strings(database, "select sku from products")).containsExactly("T1");
      assertDone(shell.autogen(url, "upgrade"));
      assertDone(shell.autogen(url, "check", "--at-head"));
      assertDone(shell.autogen(url, "diff"));
      assertDone(shell.autogen(url, "downgrade", "base", "--allow-data-loss"));
      try (var live = new LiveDatabase(database)) {
        assertThat(Nameless.facts(withoutOwn(live.read()))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void itEndsWhereHibernateWouldBegin(String kind) throws Exception {
    try (var ours = database(kind);
        var theirs = database(kind)) {
      assertDone(new Shell(REPOSITORY).autogen("--url=" + ours.url(), "upgrade"));
      HibernateSchema.create(REPOSITORY.resolve("sample-entities"), theirs);
      var expected = facts(theirs, read(ours));
      var found = facts(ours, read(ours));
      assertThat(found)
          .as("more than Hibernate")
          .filteredOn(each -> !expected.contains(each))
          .isEmpty();
      assertThat(expected)
          .as("less than Hibernate")
          .filteredOn(each -> !found.contains(each))
          .isEmpty();
    }
  }

  private static Schema read(Database database) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      return live.read();
    }
  }

  private static List<String> facts(Database database, Schema ours) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      var held = withoutOwn(live.form().of(live.read()));
      var leftOut = live.dialect().leftOutByHibernate();
      return leftOut.isEmpty()
          ? Nameless.facts(held)
          : Nameless.facts(held.mapTables(table -> without(table, leftOut, ours)));
    }
  }

  /**
   * Without what Hibernate's own dialect never creates, and without the columns that count: some of
   * them it creates with no type at all.
   */
  private static Table without(Table table, Set<Constraint.Kind> leftOut, Schema ours) {
    var counted =
        ours.table(table.name()).stream()
            .flatMap(each -> each.columns().stream())
            .filter(column -> column.identityOptions() != null)
            .map(Column::name)
            .toList();
    return table
        .withConstraints(
            table.constraints().stream().filter(each -> !leftOut.contains(each.kind())).toList())
        .withColumns(
            table.columns().stream().filter(each -> !counted.contains(each.name())).toList());
  }

  /** Without the tables in which the tool remembers. */
  private static Schema withoutOwn(Schema schema) {
    var own = RunSettings.STANDARD;
    var names = List.of(own.versionTable(), own.logTable(), own.journalTable());
    return schema.withTables(
        schema.tables().stream().filter(table -> !names.contains(table.name())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aClassIsTheSameWhicheverDatabaseItWasWrittenAgainst(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      assertThat(written(shell, url)).isEqualTo(written(shell, "--url="));

      assertDone(shell.autogen("-m", "Initial shop", "--rev-id", "5a3b1e000001"));
      assertDone(shell.autogen(url, "upgrade"));
      EverydayEdits.all(shell);
      assertThat(written(shell, url)).isEqualTo(written(shell, "--url="));
    }
  }

  private static String written(Shell shell, String url) {
    var answer = shell.autogen(url, "-m", "Edits", "--rev-id", "5a3b1e000002", "--dry-run");
    assertDone(answer);
    return answer.out().replaceAll("created = \"[^\"]*\"", "").replaceAll("M\\d{8}_\\d{4}_", "");
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

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }

  private static void assertDone(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
  }
}
