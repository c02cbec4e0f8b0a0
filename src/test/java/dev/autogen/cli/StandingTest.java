package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a database stands, and what there is: the reading commands. */
class StandingTest {
  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void aHistoryOfTwo() throws IOException {
    shell = Shell.withSample(folder, "targets=sqlite,postgresql");
    done(shell.autogen("revision", "-m", "Notes", "--rev-id", "aaaa1111"));
    write(
        "Notes",
        "op.createTable(\"notes\", column(\"id\", bigint()).notNull(), primaryKey(\"id\"));",
        "op.dropTable(\"notes\");");
    done(shell.autogen("revision", "-m", "Tags", "--rev-id", "bbbb2222"));
    write(
        "Tags",
        "op.addColumn(\"notes\", column(\"tag\", varchar(20)));",
        "op.dropColumn(\"notes\", \"tag\");");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void statusIsOneScreen(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      assertThat(status(url))
          .contains("current   base", "pending   aaaa1111, Notes", "failed    no");
      done(shell.autogen(url, "upgrade", "+1"));
      assertThat(status(url)).contains("current   aaaa1111, Notes", "pending   bbbb2222, Tags");

      database.execute("alter table notes add column by_hand integer");
      assertThat(status(url)).contains("drifted   add column notes.by_hand");
      database.execute("alter table notes add column tag integer");
      assertThat(shell.autogen(url, "upgrade").code()).isEqualTo(ExitCode.FAILED);
      assertThat(status(url)).contains("failed    upgrade bbbb2222 at ");

      shell.edit(file("Notes"), "bigint()", "integer()");
      assertThat(status(url))
          .contains(
              "changed   aaaa1111, Notes", "revision aaaa1111 was changed after it was applied");
      var check = shell.autogen(url, "check");
      assertThat(check.code()).isEqualTo(ExitCode.NO);
      assertThat(check.out()).contains("revision aaaa1111 was changed after it was applied");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aReformattedFileIsNoChangedOne(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      shell.edit(file("Notes"), "op.createTable(", "// a word\r\n        op\n .createTable(  ");
      assertThat(status(url)).contains("changed   none");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void repairAsksAndThenMends(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      assertThat(done(shell.autogen(url, "repair")).out()).contains("nothing to repair");
      database.execute("delete from autogen_version");
      shell.edit(file("Notes"), "bigint()", "integer()");

      assertThat(status(url))
          .contains("drifted   not known", "by the log the database stands at bb");
      assertThat(shell.autogen(url, "upgrade").code()).isEqualTo(ExitCode.FAILED);
      var asked = shell.autogen(url, "repair");
      assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
      assertThat(asked.out())
          .contains("the version table will hold bbbb2222")
          .doesNotContain("repaired");
      done(shell.autogen(url, "repair", "--yes"));
      assertThat(status(url)).contains("current   bbbb2222, Tags (head)");
      done(shell.autogen(url, "repair", "--yes"));
      assertThat(status(url)).contains("changed   none");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aDatabaseThatIsNewerIsTold(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      Files.delete(folder.resolve(file("Tags")));

      assertThat(status(url))
          .contains("bbbb2222 (no file)", "the database is newer than these migrations");
      for (var command : new String[] {"current", "upgrade", "downgrade base"}) {
        var answer = shell.autogen((url + " " + command).split(" "));
        assertThat(answer.err()).contains("Can't locate revision identified by 'bbbb2222'");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
      }
      var check = shell.autogen(url, "check");
      assertThat(check.code()).isEqualTo(ExitCode.NO);
      assertThat(check.out()).contains("Can't locate revision identified by 'bbbb2222'");
      done(shell.autogen(url, "stamp", "--purge", "aaaa"));
      assertThat(status(url)).contains("current   aaaa1111, Notes (head)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void currentTellsWhetherItIsAtTheHeads(String kind) throws Exception {
    try (var database = database(kind)) {
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade", "+1"));
      var behind = shell.autogen(url, "current", "--check-heads");
      assertThat(behind.code()).isEqualTo(ExitCode.NO);
      assertThat(behind.err()).contains("Database is not on all head revisions");
      done(shell.autogen(url, "upgrade"));
      done(shell.autogen(url, "current", "--check-heads"));
      assertThat(done(shell.autogen(url, "current", "--json")).out())
          .contains("\"id\": \"bbbb2222\"", "\"atHead\": true");
      assertThat(done(shell.autogen(url, "history", "-i", "-r", "aaaa:current")).out())
          .contains("aaaa1111 -> bbbb2222 (head) (current), Tags");
      assertThat(done(shell.autogen(url, "history", "-r", "-1:current")).out().lines()).hasSize(2);
      assertThat(done(shell.autogen(url, "status", "--json")).out())
          .contains("\"pending\": []", "\"drift\": []", "\"current\": [\n    \"bbbb2222\"");
    }
  }

  @Test
  void branchesAreListedWhereTheyBegin() {
    assertThat(done(shell.autogen("branches")).out()).isEmpty();
    done(
        shell.autogen(
            "revision",
            "-m",
            "Other",
            "--rev-id",
            "cccc3333",
            "--head",
            "aaaa",
            "--splice",
            "--branch-label",
            "other"));

    assertThat(done(shell.autogen("branches")).out().lines())
        .containsExactly(
            "aaaa1111, Notes (branchpoint)",
            "  aaaa1111 -> cccc3333 (other) (head), Other",
            "  aaaa1111 -> bbbb2222 (head), Tags");
    assertThat(done(shell.autogen("branches", "--json")).out())
        .contains("\"branchPoints\": [", "\"children\": [", "\"id\": \"cccc3333\"");
    assertThat(done(shell.autogen("heads")).out().lines()).hasSize(2);
  }

  @Test
  void everyReadingCommandSpeaksJson() {
    var heads = done(shell.autogen("heads", "--json")).out().replaceAll("\"20[^\"]*\"", "\"…\"");
    assertThat(heads.strip())
        .isEqualTo(
            """
            {
              "heads": [
                {
                  "id": "bbbb2222",
                  "message": "Tags",
                  "revises": [
                    "aaaa1111"
                  ],
                  "dependsOn": [],
                  "branchLabels": [],
                  "created": "…",
                  "file": "%s",
                  "head": true
                }
              ]
            }\
            """
                .formatted(file("Tags")));
    assertThat(done(shell.autogen("show", "aaaa", "--json")).out())
        .contains("\"id\": \"aaaa1111\"");
    assertThat(done(shell.autogen("history", "--json")).out()).contains("\"revisions\": [");
    assertThat(done(shell.autogen("upgrade", "--plan", "--json")).out())
        .contains("\"direction\": \"upgrade\"", "\"plan\": true", "\"id\": \"aaaa1111\"");
    assertThat(done(shell.autogen("history", "-v")).out()).contains("Parent: <base>", "Path: ");
  }

  @Test
  void statusNeedsNoEntities() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var url = "--url=" + database.url();
      Files.writeString(folder.resolve("autogen.properties"), "targets=sqlite\n");
      done(shell.autogen(url, "upgrade"));
      assertThat(status(url)).contains("current   bbbb2222, Tags (head)", "drifted   none");
      database.execute("alter table notes add column by_hand text");
      assertThat(status(url)).contains("by_hand");
      assertThat(shell.autogen(url, "diff").err()).contains("it is not said where the entities");
    }
  }

  @Test
  void editOpensTheFile() throws IOException {
    var none = shell.autogen("edit", "aaaa");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("no editor is set", file("Notes"));

    var editor = folder.resolve("seen.txt");
    var answer = shell.autogen(Map.of("EDITOR", "cp -f \"$1\" " + editor + " #"), "edit", "aaaa");
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(editor).hasSameTextualContentAs(folder.resolve(file("Notes")));
    var failing = shell.autogen(Map.of("VISUAL", "false"), "edit");
    assertThat(failing.err()).contains("the editor did not end well");
  }

  private String status(String url) {
    return done(shell.autogen(url, "status")).out();
  }

  private String file(String name) {
    try {
      return shell.migrations().stream()
          .filter(file -> file.toString().contains("_" + name))
          .map(file -> folder.relativize(file).toString())
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Puts a statement into each of the two empty methods. */
  private void write(String name, String up, String down) throws IOException {
    var path = folder.resolve(file(name));
    var text = Files.readString(path);
    if (!text.contains("import static")) {
      text = text.replaceFirst("import ", "import static dev.autogen.Ddl.*;\n\nimport ");
    }
    text = text.replaceFirst("(void upgrade\\(Operations op\\) \\{)", "$1\n    " + up);
    Files.writeString(
        path, text.replaceFirst("(void downgrade\\(Operations op\\) \\{)", "$1\n    " + down));
  }

  private static Shell.Answer done(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
