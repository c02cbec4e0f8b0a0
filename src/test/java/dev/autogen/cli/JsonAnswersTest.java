package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes of what diff and check tell to programs. */
class JsonAnswersTest {
  private static final String BIRTHDAY = "private LocalDate birthday;";

  @TempDir Path folder;

  @Test
  void diffGivesEachDifferenceAsDataAndAlone() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=sqlite");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      assertThat(shell.autogen(url, "diff", "--json"))
          .isEqualTo(
              new Shell.Answer(
                  ExitCode.OK,
                  """
                  {
                    "dialect": "sqlite",
                    "differences": [],
                    "renames": []
                  }
                  """,
                  shell.autogen(url, "diff").err()));

      shell.edit("sample-entities/shop/Customer.java", BIRTHDAY, "private LocalDate born;");
      var answer = shell.autogen(url, "diff", "--json");
      assertThat(answer.code()).isEqualTo(ExitCode.NO);
      assertThat(answer.out())
          .isEqualTo(
              """
              {
                "dialect": "sqlite",
                "differences": [
                  {
                    "change": "addColumn",
                    "words": "add column customers.born date",
                    "table": "customers",
                    "column": {
                      "name": "born",
                      "type": "date",
                      "nullable": true
                    },
                    "java": "op.addColumn(\\"customers\\", column(\\"born\\", date()));",
                    "sql": [
                      "alter table customers add column born date"
                    ]
                  },
                  {
                    "change": "dropColumn",
                    "words": "drop column customers.birthday",
                    "table": "customers",
                    "column": {
                      "name": "birthday",
                      "type": "date",
                      "nullable": true
                    },
                    "java": "op.dropColumn(\\"customers\\", \\"birthday\\");",
                    "sql": [
                      "alter table customers drop column birthday"
                    ]
                  }
                ],
                "renames": [
                  "customers.birthday:born"
                ]
              }
              """);
    }
  }

  @Test
  void checkSaysWhatDoesNotAgree() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=sqlite");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      assertThat(shell.autogen("check", "--json").out())
          .isEqualTo(
              """
              {
                "ok": true,
                "problems": [],
                "differences": [],
                "drift": [],
                "pending": null
              }
              """);
      var pending = shell.autogen(url, "check", "--json");
      assertThat(pending.code()).isEqualTo(ExitCode.OK);
      assertThat(pending.out()).contains("\"pending\": [\n    {\n      \"id\": ");
      assertThat(shell.autogen(url, "check", "--json", "--at-head").code()).isEqualTo(ExitCode.NO);

      shell.autogen(url, "upgrade");
      database.execute("alter table customers add column by_hand text");
      shell.edit("sample-entities/shop/Customer.java", BIRTHDAY, BIRTHDAY + " private int age;");
      var answer = shell.autogen(url, "check", "--json");
      assertThat(answer.code()).isEqualTo(ExitCode.NO);
      assertThat(answer.out())
          .startsWith("{\n  \"ok\": false,\n  \"problems\": [],\n  \"differences\": [\n")
          .contains("\"words\": \"add column customers.age integer, not null\"")
          .contains(
              "\"drift\": [\n    {\n      \"change\": \"addColumn\"", "\"name\": \"by_hand\"");
    }
  }
}
