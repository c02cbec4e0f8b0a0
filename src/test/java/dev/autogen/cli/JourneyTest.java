package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer does all day, with the real commands on real databases. */
class JourneyTest {
  private static final String CUSTOMER = "sample-entities/shop/Customer.java";
  private static final String FIELD = "  private LocalDate birthday;\n";

  @TempDir Path folder;

  @Test
  void withoutADatabaseAnEditBecomesOneClassAndNothingMore() throws IOException {
    var shell = Shell.withSample(folder);
    assertEnds(shell.autogen("-m", "Initial shop"), ExitCode.OK, "wrote migrations");
    assertEnds(shell.autogen("check"), ExitCode.OK, "entities and migrations agree");

    shell.edit(CUSTOMER, FIELD, FIELD + "\n  private String nickname;\n");
    assertEnds(shell.autogen("check"), ExitCode.NO, "add column customers.nickname varchar(255)");
    assertEnds(shell.autogen("-m", "Add nickname to customers"), ExitCode.OK, "wrote migrations");
    assertThat(Files.readString(newest(shell, "Nickname")))
        .contains(
            "op.addColumn(\"customers\", column(\"nickname\", varchar(255)));",
            "op.dropColumn(\"customers\", \"nickname\");");

    assertEnds(shell.autogen("check"), ExitCode.OK, "agree");
    int before = shell.migrations().size();
    assertEnds(shell.autogen("-m", "Nothing"), ExitCode.OK, "no changes");
    assertThat(shell.migrations()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void migrationsGoUpAndDownOnARealDatabaseWithRows(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      assertEnds(shell.autogen("-m", "Initial shop"), ExitCode.OK, "wrote");
      shell.edit(CUSTOMER, FIELD, FIELD + "\n  private String nickname;\n");
      assertEnds(shell.autogen("-m", "Add nickname"), ExitCode.OK, "wrote");

      var url = "--url=" + database.url();
      assertEnds(shell.autogen(url, "upgrade", "+1"), ExitCode.OK, "upgraded");
      database.execute(
          "insert into customers (name, email, registered_at, version)"
              + " values ('Ann', 'ann@example.org', '2026-01-02 03:04:05', 0)");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "pending");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.NO, "pending");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Add nickname");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
      assertEnds(shell.autogen(url, "diff"), ExitCode.OK, "no difference");
      assertEnds(shell.autogen(url, "downgrade", "-1"), ExitCode.OK, "downgraded");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "pending");

      assertEnds(shell.autogen(url, "downgrade", "base"), ExitCode.USAGE, "1 row of customers");
      assertEnds(
          shell.autogen(url, "downgrade", "base", "--allow-data-loss"), ExitCode.OK, "downgraded");
      assertThat(shell.autogen(url, "current").out()).isEmpty();
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Initial shop");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aColumnThatMustNotBeNullIsRefusedOnATableWithRowsUntilItIsFilled(String kind)
      throws Exception {
    try (var database = database(kind)) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute(
          "insert into customers (name, email, registered_at, version)"
              + " values ('Ann', 'ann@example.org', '2026-01-02 03:04:05', 0)");

      shell.edit(
          CUSTOMER, FIELD, FIELD + "\n  @Column(nullable = false) private String nickname;\n");
      shell.autogen("-m", "Add nickname");
      assertThat(Files.readString(newest(shell, "Nickname")))
          .contains(
              """
                  op.addColumn("customers", column("nickname", varchar(255)));
                  // H14: stops when customers has rows: write here what they get.
                  op.update("customers").set("nickname", placeholder("customers.nickname of existing rows"));
              """)
          .contains("op.alterColumn(\"customers\", \"nickname\", nullable().to(notNull()));");
      assertEnds(
          shell.autogen(url, "upgrade"),
          ExitCode.FAILED,
          "customers has rows, and nobody has said what they get in nickname (1 row: id = 1)");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "pending");

      Files.delete(newest(shell, "Nickname"));
      assertEnds(
          shell.autogen("-m", "Add nickname", "--backfill", "customers.nickname=name"),
          ExitCode.OK,
          "wrote");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Add nickname");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
      assertEnds(
          shell.autogen(url, "downgrade", "-1", "--allow-data-loss"), ExitCode.OK, "downgraded");
    }
  }

  @Test
  void whoSitsAtATerminalIsAskedForTheFill() throws Exception {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
    shell.autogen("-m", "Initial shop");
    shell.edit(
        CUSTOMER,
        FIELD,
        FIELD
            + "\n  @Column(nullable = false) private String nickname;\n"
            + "\n  @Column(nullable = false) private String title;\n");

    var answer = shell.answering("lower(name)\n\n", "-m", "Add nickname");

    assertEnds(answer, ExitCode.OK, "customers.nickname must not be null.");
    assertThat(Files.readString(newest(shell, "Nickname")))
        .contains(
            """
                op.update("customers")
                    .set("nickname", sql("lower(name)"))
                    .set("title", placeholder("customers.title of existing rows"));
            """);
    var silent = shell.answering("x\n", "--no-input", "-m", "Again", "--head", "base", "--splice");
    assertThat(silent.all()).doesNotContain("must not be null.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aRenameKeepsTheRows(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute(
          "insert into customers (name, email, registered_at, version)"
              + " values ('Ann', 'ann@example.org', '2026-01-02 03:04:05', 0)");

      shell.edit(CUSTOMER, "private String email;", "private String mail;");
      assertEnds(
          shell.autogen("-m", "Mail", "--dry-run"), ExitCode.OK, "--rename customers.email:mail");
      assertEnds(
          shell.autogen("-m", "Mail", "--rename", "customers.email:mail"), ExitCode.OK, "wrote");
      assertThat(Files.readString(newest(shell, "Mail")))
          .contains("op.renameColumn(\"customers\", \"email\", \"mail\");")
          .doesNotContain("dropColumn");
      assertEnds(shell.autogen(url, "upgrade"), ExitCode.OK, "Mail");
      assertEnds(shell.autogen(url, "check", "--at-head"), ExitCode.OK, "agree");
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select mail from customers")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("ann@example.org");
      }
      assertEnds(shell.autogen(url, "downgrade", "-1"), ExitCode.OK, "downgraded");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "pending");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatSomebodyChangedByHandIsDrift(String kind) throws Exception {
    try (var database = database(kind)) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");

      database.execute("create table scratch (id integer)");
      assertEnds(shell.autogen(url, "check"), ExitCode.OK, "agree");
      database.execute("alter table customers add column by_hand integer");
      assertEnds(shell.autogen(url, "check"), ExitCode.NO, "customers.by_hand");
    }
  }

  private static Path newest(Shell shell, String part) throws IOException {
    return shell.migrations().stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }

  private static void assertEnds(Shell.Answer answer, int code, String part) {
    assertThat(answer.all()).contains(part);
    assertThat(answer.code()).as(answer.all()).isEqualTo(code);
  }
}
