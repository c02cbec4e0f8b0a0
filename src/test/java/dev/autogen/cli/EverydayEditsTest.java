package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One edit of the sample's entities after the other, each with the real commands on both databases
 * with rows in every table: written, run, nothing left to write, taken back.
 */
@Tag("corpora")
class EverydayEditsTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  private static Database sqlite;
  private static Database postgresql;

  @TempDir Path folder;

  @BeforeAll
  static void fill() throws Exception {
    sqlite = SqliteDatabase.create();
    postgresql = PostgresDatabase.create();
    fill(sqlite);
    fill(postgresql);
  }

  private static void fill(Database database) throws Exception {
    var shell = new Shell(REPOSITORY);
    for (var rows : SampleRows.BY_MIGRATION) {
      shell.autogen("--url=" + database.url(), "upgrade", "+1");
      database.execute(rows.toArray(String[]::new));
    }
  }

  @AfterAll
  static void close() throws Exception {
    sqlite.close();
    postgresql.close();
  }

  static List<EverydayEdits.Edit> edits() {
    return EverydayEdits.ONE_BY_ONE;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void anEditGoesUpAndDown(EverydayEdits.Edit edit) throws Exception {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql:16");
    copyMigrations();
    edit.apply(shell);
    List<String> command = new ArrayList<>(List.of("-m", edit.name()));
    command.addAll(edit.options());
    var written = shell.autogen(command.toArray(String[]::new));
    log(edit, written, shell);
    assertThat(written.code()).as(written.all()).isEqualTo(ExitCode.OK);
    edit.expected().forEach(part -> assertThat(newest(shell)).contains(part));
    goesUpAndDown(edit, shell, sqlite);
    goesUpAndDown(edit, shell, postgresql);
  }

  private static void goesUpAndDown(EverydayEdits.Edit edit, Shell shell, Database filled)
      throws Exception {
    try (var database = filled.copy()) {
      var url = "--url=" + database.url();
      var upgraded = shell.autogen(url, "upgrade");
      if (edit.refusal() != null) {
        assertThat(upgraded.all()).contains(edit.refusal());
        assertThat(upgraded.code()).isEqualTo(ExitCode.FAILED);
        assertDone(shell.autogen(url, "check"));
        return;
      }
      assertDone(upgraded);
      assertDone(shell.autogen(url, "check", "--at-head"));
      assertDone(shell.autogen(url, "diff"));
      var again = shell.autogen(url, "-m", "Again");
      assertThat(again.all()).contains("no changes");
      var back = shell.autogen(url, "downgrade", "-1", "--allow-data-loss");
      if (newest(shell).contains("H14: ")) {
        assertThat(back.all()).contains(" has rows");
        assertThat(back.code()).isEqualTo(ExitCode.FAILED);
      } else {
        assertDone(back);
      }
      assertDone(shell.autogen(url, "check"));
    }
  }

  // For a person who wants to read what was written.
  private static void log(EverydayEdits.Edit edit, Shell.Answer written, Shell shell)
      throws IOException {
    var log = Path.of("target/everyday-edits");
    Files.createDirectories(log);
    Files.writeString(
        log.resolve(edit.name().replace(' ', '-') + ".txt"), written.all() + newest(shell));
  }

  private void copyMigrations() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    for (var file : new Shell(REPOSITORY).migrations()) {
      Files.copy(file, folder.resolve("migrations").resolve(file.getFileName()));
    }
  }

  private static String newest(Shell shell) {
    try {
      var all = shell.migrations();
      var body = Files.readString(all.get(all.size() - 1));
      return body.substring(body.indexOf("/** "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertDone(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
  }
}
