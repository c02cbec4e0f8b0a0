package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rebase} and {@code squash}. */
class GraphEditTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void ownMigrationsFollowTheOtherHead() throws IOException {
    var shell = branches();
    assertThat(done(shell.autogen("heads")).out().lines()).hasSize(2);

    assertThat(done(shell.autogen("rebase", "own2")).out())
        .contains("own11111, Own follows theirs11, Theirs now");
    assertThat(done(shell.autogen("heads")).out()).contains("own22222");
    assertThat(done(shell.autogen("history")).out().lines())
        .first()
        .isEqualTo("own11111 -> own22222 (head), Own two");
    assertThat(done(shell.autogen("show", "own1")).out()).contains("Parent: theirs11");
    assertThat(shell.autogen("rebase", "own2").err()).contains("nothing was rebased");
  }

  @Test
  void whatHasRunIsNotRebased() throws IOException {
    var shell = branches();
    done(shell.autogen("--url=sqlite:///./dev.db", "upgrade", "own1"));
    var answer = shell.autogen("--url=sqlite:///./dev.db", "rebase", "own2");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .contains("own11111 has run on the configured database", "autogen downgrade own11111-1");
    done(shell.autogen("rebase", "theirs", "--onto", "own2"));
    assertThat(done(shell.autogen("heads")).out()).contains("theirs11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theSampleAsOneMigrationGivesTheSameAndIsAcceptedWhereItsPartsRan(String kind)
      throws Exception {
    try (var before = database(kind);
        var midway = database(kind);
        var fresh = database(kind)) {
      var shell = copyOfTheSample();
      var ids = ids(shell);
      done(shell.autogen("--url=" + before.url(), "upgrade"));
      done(shell.autogen("--url=" + midway.url(), "upgrade", "+2"));

      var range = ids.get(ids.size() - 1) + ":" + ids.get(0);
      assertThat(done(shell.autogen("squash", range, "-m", "The shop")).out())
          .contains("%d migrations are one: ".formatted(ids.size()));
      assertThat(shell.migrations()).hasSize(1);
      assertThat(shell.migrations().get(0)).content().contains("replaces = {");
      done(shell.autogen("--url=" + fresh.url(), "upgrade"));
      assertThat(facts(fresh)).isEqualTo(facts(before));
      assertThat(done(shell.autogen("--url=" + before.url(), "upgrade")).out())
          .contains("already up to date");
      assertThat(done(shell.autogen("--url=" + before.url(), "status")).out())
          .contains("pending   none", "changed   none", "drifted   none");
      var stuck = shell.autogen("--url=" + midway.url(), "upgrade");
      assertThat(stuck.err()).contains("in the middle of what was squashed into " + ids.get(0));
      done(shell.autogen("--url=" + before.url(), "downgrade", "base"));
      done(shell.autogen("--url=" + fresh.url(), "downgrade", "base"));
      assertThat(facts(fresh)).isEqualTo(facts(before));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base1111:base1111 | the range holds 1 of them",
        "base1111:own2 | something branches off, joins or depends between base1111 and own11111",
      })
  void whatIsNoLineIsNotSquashed(String range, String why) throws IOException {
    var shell = branches();
    var answer = shell.autogen("squash", range);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("these migrations cannot be squashed", why);
    assertThat(shell.migrations()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.execute(\"create view v as select 1\"); | raw SQL whose effect on the schema is not",
        "op.execute(\"create view v as select 1\").effect(s -> {}); | that declares its effect",
        "op.requireThat(\"1 = 1\", \"one is one\"); | asks the database",
        "op.lockTimeout(java.time.Duration.ofSeconds(1)); | that only people write",
        "if (!op.isOffline()) { } | asks the database",
      })
  void whatTheNewClassCouldNotSayIsNotSquashed(String said, String why) throws IOException {
    var shell = branches();
    shell.edit(
        file(shell, "_OwnTwo"),
        "void upgrade(Operations op) {",
        "void upgrade(Operations op) { " + said);
    var answer = shell.autogen("squash", "own1:own2");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("these migrations cannot be squashed", "own22222", why);
    assertThat(shell.migrations()).hasSize(4);
  }

  @Test
  void whatWasSquashedOnceCanBeSquashedAgain() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = copyOfTheSample();
      var ids = ids(shell);
      var url = "--url=" + database.url();
      done(shell.autogen(url, "upgrade"));
      var middle = ids.get(ids.size() - 3);
      done(shell.autogen("squash", ids.get(ids.size() - 1) + ":" + middle));
      done(shell.autogen(url, "check"));
      done(shell.autogen("squash", middle + ":" + ids.get(0)));
      assertThat(shell.migrations()).hasSize(1);
      assertThat(shell.migrations().get(0)).content().contains(ids.subList(1, ids.size()));
      done(shell.autogen(url, "check"));
      done(shell.autogen(url, "downgrade", "base", "--allow-data-loss"));
    }
  }

  private Shell branches() throws IOException {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
    done(shell.autogen("revision", "-m", "Base", "--rev-id", "base1111"));
    done(shell.autogen("revision", "-m", "Own", "--rev-id", "own11111"));
    done(shell.autogen("revision", "-m", "Own two", "--rev-id", "own22222"));
    done(
        shell.autogen(
            "revision", "-m", "Theirs", "--rev-id", "theirs11", "--head", "base1", "--splice"));
    return shell;
  }

  private Shell copyOfTheSample() throws IOException {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql:16");
    Files.createDirectories(folder.resolve("migrations"));
    for (var file : new Shell(REPOSITORY).migrations()) {
      Files.copy(file, folder.resolve("migrations").resolve(file.getFileName()));
    }
    return shell;
  }

  private static String file(Shell shell, String part) throws IOException {
    return shell.migrations().stream()
        .filter(file -> file.toString().contains(part))
        .map(file -> shell.folder().relativize(file).toString())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Shell shell) {
    return done(shell.autogen("history"))
        .out()
        .lines()
        .map(line -> line.replaceAll(".*-> (\\w+).*", "$1"))
        .toList();
  }

  private static List<String> facts(Database database) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      return live.facts();
    }
  }

  private static Shell.Answer done(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
