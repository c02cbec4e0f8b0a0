package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.ScriptRun;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --sql}: the script does to a database what the runner does. */
class ScriptTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final String CUSTOMER =
      "insert into customers (name, email, joined_at, version)"
          + " values ('Ann', 'ann@example.org', '2026-01-02 03:04:05', 0)";

  private final Shell shell = new Shell(REPOSITORY);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theScriptsOfTheSampleGiveTheSameCatalogAsTheRunner(String kind) throws Exception {
    try (var online = database(kind);
        var offline = database(kind)) {
      var url = "--url=" + online.url();
      for (var target : revisions()) {
        done(shell.autogen(url, "upgrade", target));
      }
      ScriptRun.apply(offline, script(kind, "upgrade", "+1"));
      offline.execute(CUSTOMER);
      ScriptRun.apply(offline, script(kind, "upgrade", revisions().get(0) + ":heads"));
      assertThat(facts(offline)).isEqualTo(facts(online));
      done(shell.autogen("--url=" + offline.url(), "check", "--at-head"));

      done(shell.autogen(url, "downgrade", "-4"));
      ScriptRun.apply(offline, script(kind, "downgrade", "head:head-4"));
      assertThat(facts(offline)).isEqualTo(facts(online));

      done(shell.autogen(url, "downgrade", "base"));
      ScriptRun.apply(offline, script(kind, "downgrade", "head-4:base"));
      assertThat(facts(offline)).isEqualTo(facts(online));
      assertThat(shell.autogen("--url=" + offline.url(), "current").out()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatRowsMakeImpossibleStopsTheScript(String kind) throws Exception {
    try (var database = database(kind)) {
      var small = Shell.withSample(folder, "targets=" + kind);
      done(small.autogen("-m", "Initial shop"));
      small.edit(
          "sample-entities/shop/Customer.java",
          "  private LocalDate birthday;\n",
          "  private LocalDate birthday;\n\n  @Column(nullable = false) private String nickname;\n");
      done(small.autogen("-m", "Add nickname"));
      ScriptRun.apply(database, done(small.autogen("upgrade", "+1", "--sql")).out());
      database.execute(CUSTOMER.replace("joined_at", "registered_at"));

      var rest = done(small.autogen("upgrade", "head-1:head", "--sql")).out();
      assertThat(rest).contains("-- fails if this is so: ");
      assertThatThrownBy(() -> ScriptRun.apply(database, rest)).isInstanceOf(Throwable.class);
      var check = small.autogen("--url=" + database.url(), "check");
      assertThat(check.out()).contains("pending").doesNotContain("somebody else");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aStampIsAScriptToo(String kind) throws Exception {
    try (var database = database(kind)) {
      ScriptRun.apply(database, script(kind, "stamp", "head-1"));
      ScriptRun.apply(database, script(kind, "stamp", "head-1:head"));
      var answer = done(shell.autogen("--url=" + database.url(), "current"));
      assertThat(answer.out()).contains("(head)");
    }
  }

  @Test
  void theDatabaseOfTheUrlDecidesAndIsNotTouched() throws IOException {
    var shop = Shell.withSample(folder, "targets=sqlite,postgresql:16");
    done(shop.autogen("-m", "Initial shop"));

    var sqlite = done(shop.autogen("--url=sqlite:///./none.db", "upgrade", "--sql"));
    var postgresql = done(shop.autogen("--url=postgresql://nowhere.invalid/x", "upgrade", "--sql"));

    assertThat(sqlite.out()).contains("pragma foreign_keys = off;");
    assertThat(postgresql.err()).contains("postgresql 16");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void aPlanNeedsNoDatabase() throws IOException {
    var all = done(shell.autogen("upgrade", "--plan"));
    assertThat(all.out().lines()).hasSize(revisions().size()).allMatch(l -> l.startsWith("would"));
    assertThat(done(shell.autogen("downgrade", "head:head-2", "--plan")).out().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "upgrade --sql | it is not said for which database the script is",
        "upgrade --sql --dialect oracle | there is no dialect named oracle",
        "downgrade -1 --sql --dialect sqlite | downgrade with --sql requires <fromrev>:<torev>",
        "downgrade head --plan | downgrade with --sql requires <fromrev>:<torev>",
        "upgrade head:head-1 --sql --dialect sqlite | does not refer to ancestor/descendant",
        "stamp head --sql --purge --dialect sqlite | Can't use --purge with --sql mode",
        "revision --autogenerate --sql -m x | Using --sql with --autogenerate does not make any",
      })
  void whatCannotBeSaidIsRefused(String command, String message) {
    var answer = shell.autogen(command.strip().split(" "));
    assertThat(answer.err()).contains(message).contains(" why: ").contains("next: ");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aStampFromSeveralPlacesIsRefused() throws IOException {
    var empty = Shell.withSample(folder);
    done(empty.autogen("revision", "-m", "one"));
    done(empty.autogen("revision", "-m", "two", "--head", "base", "--splice"));
    var answer = empty.autogen("stamp", "heads:base", "--sql", "--dialect", "sqlite");
    assertThat(answer.err())
        .contains("Stamp operation with --sql only supports a single starting revision at a time");
  }

  private List<String> revisions() {
    var lines = new ArrayList<>(done(shell.autogen("history")).out().lines().toList());
    java.util.Collections.reverse(lines);
    return lines.stream().map(line -> line.replaceAll(".*-> (\\w+).*", "$1")).toList();
  }

  private String script(String kind, String command, String range) {
    return done(shell.autogen(command, range, "--sql", "--dialect", kind)).out();
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
