package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, and folders that cannot be written. */
class InterruptionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | select pg_sleep(120)",
        "sqlite | with recursive c(x) as (select 1 union all select x + 1 from c where x < 9e12)"
            + " select count(*) from c"
      })
  void ctrlCUndoesWhatWasBegunAndFreesTheLock(String kind, String forever) throws Exception {
    Assumptions.assumeFalse(ignoresCtrlC(), "started in the background, where Ctrl-C is ignored");
    try (var database = database(kind)) {
      var shell = Shell.withSample(folder, "url=" + database.url());
      done(shell.autogen("revision", "-m", "Slow", "--rev-id", "aaaa1111"));
      var file = shell.migrations().get(0);
      shell.edit(
          folder.relativize(file).toString(),
          "void upgrade(Operations op) {",
          "void upgrade(Operations op) { op.execute(\"create table half (id integer)\");"
              + " op.execute(\""
              + forever
              + "\");");
      assertThat(interrupted(start())).isEqualTo(130);
      assertThat(shell.autogen("current").out()).isEmpty();
      shell.edit(folder.relativize(file).toString(), forever, "select 1");
      done(shell.autogen("upgrade"));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    var shell = Shell.withSample(folder);
    Files.writeString(folder.resolve("taken"), "no folder");
    var answer = shell.autogen("revision", "-m", "One", "--migrations", "taken/migrations");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .contains("cannot be written", "make the folder writable, or name another one");
  }

  @Test
  void aReadOnlyFolderOfMigrationsStillRuns() throws Exception {
    try (var database = database("sqlite")) {
      var shell = Shell.withSample(folder, "url=" + database.url());
      done(shell.autogen("-m", "Initial shop"));
      var migrations = folder.resolve("migrations").toFile();
      try {
        assertThat(migrations.setWritable(false)).isTrue();
        done(shell.autogen("upgrade"));
        done(shell.autogen("status"));
        Assumptions.assumeFalse(Files.isWritable(migrations.toPath()), "root writes everywhere");
        var answer = shell.autogen("revision", "-m", "More");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("cannot be written");
      } finally {
        assertThat(migrations.setWritable(true)).isTrue();
      }
    }
  }

  /** The exit code of what is interrupted while its statement runs. */
  private static int interrupted(Process process) throws Exception {
    try {
      waitFor(process.errorReader(StandardCharsets.UTF_8), "9e12", "pg_sleep");
      Thread.sleep(200);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  // A shell lets what it starts with & ignore the signal, and their children inherit that:
  // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
  private static boolean ignoresCtrlC() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "upgrade",
            "--verbose")
        .directory(folder.toFile())
        .start();
  }

  private static void waitFor(BufferedReader said, String... parts) throws IOException {
    var all = new StringBuilder();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      for (var part : parts) {
        if (line.contains(part)) {
          return;
        }
      }
    }
    assertThat(all.toString()).as("what was said").contains(parts);
  }

  private static void done(Shell.Answer answer) {
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
