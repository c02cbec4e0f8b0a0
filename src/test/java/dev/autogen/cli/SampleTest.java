package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as it is committed: its entities, its own history, and what is written for it. */
class SampleTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void theSampleAsOneMigrationIsThisText() throws IOException {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql:16");

    var answer = shell.autogen("-m", "Initial shop", "--rev-id", "5a3b1e000001", "--dry-run");

    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
    new GoldenFile("sample/InitialShop.java").assertMatches(withoutTime(answer.out()));
  }

  @Test
  void theHistoryOfTheSampleLeadsToItsEntities() {
    var answer = new Shell(REPOSITORY).autogen("check");

    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theReadmeShowsWhatIsWritten() throws IOException {
    var shell = Shell.withSample(folder, "targets=sqlite,postgresql:16");
    shell.autogen("-m", "Initial shop", "--rev-id", "e1b72f1e6843");
    shell.edit(
        "sample-entities/shop/Customer.java",
        "  private LocalDate birthday;\n",
        "  private LocalDate birthday;\n\n  private String nickname;\n");

    var answer =
        shell.autogen("-m", "Add nickname to customers", "--rev-id", "5b189560405d", "--dry-run");

    var readme = Files.readString(REPOSITORY.resolve("README.md"));
    var shown = readme.substring(readme.indexOf("```java\n") + "```java\n".length());
    assertThat(withoutTime(shown.substring(0, shown.indexOf("```"))))
        .isEqualTo(withoutTime(answer.out()));
  }

  private static String withoutTime(String source) {
    return source
        .replaceAll("created = \"[^\"]*\"", "created = \"2026-11-21T08:12:45Z\"")
        .replaceAll("M\\d{8}_\\d{4}_", "M20261121_0812_");
  }
}
