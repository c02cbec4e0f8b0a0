package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens around a run: hooks, copies, questions, settings. */
class RunSurroundingsTest {
  private static final String CUSTOMER =
      "insert into customers (name, email, registered_at, birthday, version)"
          + " values ('Ann', 'ann@example.org', '2026-01-02 03:04:05', '2000-01-02', 0)";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void commandsRunBeforeAndAfter(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell =
          shop(
              "hook.before_run=echo before_run $AUTOGEN_REVISIONS >> told.txt",
              "hook.before_migration=echo before $AUTOGEN_DIRECTION $AUTOGEN_REVISION >> told.txt",
              "hook.after_migration=echo \"after $AUTOGEN_MESSAGE\" >> told.txt",
              "hook.after_run=echo after_run >> told.txt; echo that was it",
              "hook.post_write=echo wrote \"$AUTOGEN_FILE\" >> told.txt");
      var url = "--url=" + database.url();
      assertThat(done(shell.autogen(url, "upgrade")).err()).contains("that was it");
      done(shell.autogen(url, "upgrade"));
      done(shell.autogen(url, "downgrade", "base"));

      assertThat(Files.readAllLines(folder.resolve("told.txt")))
          .satisfies(lines -> assertThat(lines.get(0)).contains("_InitialShop.java"))
          .filteredOn(line -> !line.startsWith("wrote"))
          .containsExactly(
              "before_run aaaa1111",
              "before upgrade aaaa1111",
              "after Initial shop",
              "after_run",
              "before_run aaaa1111",
              "before downgrade aaaa1111",
              "after Initial shop",
              "after_run");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aCommandThatFailsStopsTheRun(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = shop("hook.before_migration=echo not today; false");
      var answer = shell.autogen("--url=" + database.url(), "upgrade");
      assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
      assertThat(answer.err())
          .contains("not today", "hook.before_migration failed", "it ended with exit code 1");
      assertThat(shell.autogen("--url=" + database.url(), "current").out()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aListenerOfTheProjectIsFoundOnItsClassPath(String kind) throws Exception {
    try (var database = database(kind)) {
      var classes = folder.resolve("own");
      var source = folder.resolve("Noted.java");
      Files.writeString(
          source,
          """
          public class Noted implements dev.autogen.migrate.RunListener {
            @Override public void ended(java.util.List<dev.autogen.revision.RevisionStep> done) {
              System.setProperty("noted.by.listener", String.valueOf(done.size()));
            }
          }
          """);
      int code =
          javax.tools.ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
      assertThat(code).isZero();
      var services = classes.resolve("META-INF/services");
      Files.createDirectories(services);
      Files.writeString(services.resolve("dev.autogen.migrate.RunListener"), "Noted\n");
      System.clearProperty("noted.by.listener");

      done(shop("classpath=own").autogen("--url=" + database.url(), "upgrade"));
      assertThat(System.getProperty("noted.by.listener")).isEqualTo("1");
    }
  }

  @Test
  void sqliteIsCopiedBeforeAnythingRuns() throws Exception {
    try (var database = database("sqlite")) {
      var shell = shop();
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      database.execute(CUSTOMER);
      var answer =
          shell.autogen(url, "downgrade", "base", "--allow-data-loss", "--backup", "copies");

      assertThat(done(answer).err()).contains("backup: copies/test-");
      try (var files = Files.list(folder.resolve("copies"));
          var copy = DriverManager.getConnection("jdbc:sqlite:" + files.findFirst().orElseThrow());
          var statement = copy.createStatement();
          var rows = statement.executeQuery("select name from customers")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("Ann");
      }
    }
  }

  @Test
  void postgresqlIsCopiedByItsOwnToolAndWithoutItNothingRuns() throws Exception {
    try (var database = database("postgresql")) {
      var shell = shop();
      var url = "--url=" + database.url();
      var none = shell.autogen(Map.of("PATH", "/nowhere"), url, "upgrade", "--backup", "copies");
      assertThat(none.code()).isEqualTo(ExitCode.FAILED);
      assertThat(none.err()).contains("pg_dump is not on the PATH", "nothing was changed");
      assertThat(shell.autogen(url, "current").out()).isEmpty();

      var bin = Files.createDirectories(folder.resolve("bin"));
      program(bin, "echo too old; exit 1");
      var old = shell.autogen(Map.of("PATH", bin.toString()), url, "upgrade", "--backup", "copies");
      assertThat(old.err()).contains("the database could not be copied", "too old");
      program(
          bin, "for a in \"$@\"; do case $a in --file=*) echo \"$@\" > ${a#--file=};; esac; done");
      done(shell.autogen(Map.of("PATH", bin.toString()), url, "upgrade", "--backup", "copies"));
      try (var files = Files.list(folder.resolve("copies"))) {
        assertThat(files.findFirst().orElseThrow()).content().contains("--dbname=postgresql://");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void anUpgradeThatLosesRowsIsToldLoggedAndRefusedWhereThatIsSaid(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = shop("targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      database.execute(CUSTOMER);
      shell.edit("sample-entities/shop/Customer.java", "  private LocalDate birthday;\n", "");
      done(shell.autogen("-m", "No birthday"));

      var refused = shell.autogen(url, "-Ddata_loss=refuse", "upgrade");
      assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).contains("upgrade would lose data: 1 value of customers.birthday");
      assertThat(done(shell.autogen(url, "upgrade")).err())
          .contains("this loses 1 value of customers.birthday");
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var rows =
              statement.executeQuery("select message from autogen_log order by id desc limit 1")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("lost 1 value of customers.birthday");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transactions=some | transactions is migration, all or none",
        "lock_timeout=soon | lock_timeout is a time, such as 300ms, 5s or 2min",
        "lock_retries=-1 | lock_retries is a number",
        "data_loss=maybe | data_loss is tell or refuse",
      })
  void aSettingThatMeansNothingIsRefused(String setting, String message) throws IOException {
    var answer = shop().autogen("--url=sqlite:///./x.db", "-D" + setting, "upgrade");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "none"})
  void theWholeSampleRunsInEveryMode(String mode) throws Exception {
    try (var database = database("postgresql")) {
      var shell = shop();
      var url = "--url=" + database.url();
      done(shell.autogen(url, "-Dtransactions=" + mode, "upgrade"));
      done(shell.autogen(url, "check", "--at-head"));
      done(shell.autogen(url, "-Dtransactions=" + mode, "downgrade", "base"));
    }
  }

  private Shell shop(String... properties) throws IOException {
    var shell = Shell.withSample(folder, properties);
    done(shell.autogen("-m", "Initial shop", "--rev-id", "aaaa1111"));
    return shell;
  }

  private static void program(Path bin, String script) throws IOException {
    var file = bin.resolve("pg_dump");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Shell.Answer done(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
