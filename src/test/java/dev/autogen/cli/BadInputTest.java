package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a class that people wrote is told by the real command, and nothing is done. */
class BadInputTest {
  private static final String FRAME =
      """
      package migrations;

      import static dev.autogen.Ddl.*;

      import dev.autogen.Migration;
      import dev.autogen.Operations;
      import dev.autogen.Revision;

      /** Does %1$s. */
      @Revision(id = "%1$s", revises = {%2$s}, transactional = %3$s)
      public final class M_%1$s implements Migration {
        @Override
        public void upgrade(Operations op) {
          %4$s
        }
      }
      """;

  private static final String START =
      """
      op.createTable("users", column("id", bigint()).identity(), column("email", varchar(9)),
          column("nick", varchar(9)), primaryKey("id"));
      op.createTable("nokey", column("a", integer()));
      op.bulkInsert("users", rows("email").values("a").values("b").values("a"));
      """;

  /** What is written, and what the first line, the reason and the way out say of it. */
  record Case(int code, boolean transactional, String said, List<String> told) {
    @Override
    public String toString() {
      return said;
    }
  }

  private static Case wrong(String said, String... told) {
    return new Case(ExitCode.USAGE, true, said, List.of(told));
  }

  private static Case failing(String said, String... told) {
    return new Case(ExitCode.FAILED, true, said, List.of(told));
  }

  private static final List<Case> CASES =
      List.of(
          wrong(
              "op.dropTable(\"usrs\");",
              "there is no table usrs",
              "the tables are: fresh, nokey, users",
              "did you mean users?"),
          wrong(
              "op.dropColumn(\"users\", \"emial\");",
              "there is no column emial in table users",
              "did you mean email?"),
          wrong(
              "op.update(\"users\").set(\"email\", \"far too long\");",
              "'far too long' does not fit column email of table users",
              "the column holds varchar(9)"),
          wrong(
              "op.bulkInsert(\"users\", rows(\"id\").values(\"one\"));",
              "'one' does not fit column id of table users",
              "the column holds bigint"),
          wrong(
              "op.bulkInsert(\"nokey\", rows(\"a\").values(placeholder(\"a\")));",
              "placeholder(\"a\") was left in for a of table nokey",
              "write the value instead"),
          failing(
              "op.update(\"users\").set(\"nick\", placeholder(\"users.nick\"));",
              "users has rows, and nobody has said what they get in nick (3 rows, such as id = 1)",
              "in place of placeholder(\"users.nick\")"),
          new Case(
              ExitCode.USAGE,
              false,
              "op.update(\"nokey\").set(\"a\", 1).inBatchesOf(2);",
              List.of("op.update of nokey in batches has no key", "byKey")),
          wrong(
              "op.update(\"users\").set(\"nick\", \"x\").inBatchesOf(2);",
              "this needs a migration without a transaction",
              "transactional = false"),
          wrong(
              "op.renameColumn(\"users\", \"nick\", \"email\");",
              "there already is column email in table users",
              "take another name"),
          wrong(
              "op.renameTable(\"nokey\", \"users\");",
              "there already is table users",
              "take another name"),
          wrong(
              "op.onDialect(\"postgres\", o -> o.dropTable(\"users\"));",
              "there is no dialect named postgres",
              "did you mean postgresql?"),
          failing(
              "op.update(\"users\").set(\"nick\", \"x\").atMost(2);",
              "more than 2 rows of users would be changed (3 rows, such as id = 1)",
              "atMost(2)"),
          failing(
              "op.addConstraint(\"users\", unique(\"uq\", \"email\"));",
              "(2 rows, such as email = 'a', id = 1)"),
          failing(
              "op.alterColumn(\"users\", \"nick\", nullable().to(notNull()));",
              "(3 rows, such as id = 1)"),
          failing(
              "op.requireThat(\"1 = 2\", \"one is two\");",
              "this does not hold: one is two",
              "nothing of this migration is left in the database"));

  private static Stream<Arguments> everywhere() {
    return Stream.of("sqlite", "postgresql")
        .flatMap(kind -> CASES.stream().map(each -> Arguments.of(kind, each)));
  }

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everywhere")
  void isToldAndNothingIsHalfDone(String kind, Case example) throws Exception {
    write("aaaa", "", true, START);
    try (var database = database(kind)) {
      var shell = new Shell(folder);
      var url = "--url=" + database.url();
      var begun = shell.autogen(url, "upgrade");
      assertThat(begun.code()).as(begun.all()).isEqualTo(ExitCode.OK);
      var before = facts(database);

      var said = "op.createTable(\"fresh\", column(\"id\", bigint()));\n" + example.said();
      write("bbbb", "\"aaaa\"", example.transactional(), said);
      var answer = shell.autogen(url, "upgrade");

      assertThat(answer.code()).as(answer.all()).isEqualTo(example.code());
      assertThat(answer.err()).contains(example.told()).contains("error: ", "  why: ", " next: ");
      assertThat(answer.err()).contains("revision bbbb").doesNotContain("\tat ");
      assertThat(facts(database)).isEqualTo(before);
      assertThat(shell.autogen(url, "current").out()).contains("aaaa");
    }
  }

  private static List<String> facts(Database database) throws Exception {
    try (var live = new LiveDatabase(database)) {
      return live.facts().stream().filter(fact -> !fact.contains("autogen_")).toList();
    }
  }

  private void write(String id, String revises, boolean transactional, String body)
      throws Exception {
    Files.writeString(folder.resolve("autogen.properties"), "migrations=migrations\n");
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(
        folder.resolve("migrations/M_%s.java".formatted(id)),
        FRAME.formatted(id, revises, transactional, body));
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
