package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words that people who come from Alembic look for, as the real command line says them. What
 * has no counterpart here: several version locations, and batch mode, which is not needed.
 */
class MessagesTest {
  private static final String LINE = "aaaa1111 bbbb2222:aaaa1111 cccc3333:bbbb2222";
  private static final String BRANCHES =
      "aaaa1111 bbbb2222:aaaa1111 c1c1c1c1:bbbb2222#left d1d1d1d1:c1c1c1c1 c2c2c2c2:bbbb2222#right"
          + " d2d2d2d2:c2c2c2c2";

  /** What somebody types in a project with these revisions, and a database at these rows. */
  record Case(String revisions, String rows, String typed, List<String> said) {
    Case(String revisions, String rows, String typed, String... said) {
      this(revisions, rows, typed, List.of(said));
    }

    @Override
    public String toString() {
      return typed + " at (" + rows + "): " + said.get(0);
    }
  }

  @TempDir Path folder;

  static Stream<Case> targets() {
    return Stream.of(
        new Case(LINE, "", "upgrade nope", "Can't locate revision identified by 'nope'"),
        new Case(LINE, "gone9999", "upgrade", "Can't locate revision identified by 'gone9999'"),
        new Case(LINE, "gone9999", "current", "Can't locate revision identified by 'gone9999'"),
        new Case(
            BRANCHES,
            "",
            "upgrade",
            "Multiple head revisions are present for given argument 'head'; please specify a"
                + " specific target revision, '<branchname>@head' to narrow to a specific head, or"
                + " 'heads' for all heads"),
        new Case(
            BRANCHES,
            "",
            "revision -m X",
            "Multiple heads are present; please specify the head revision on which the new revision"
                + " should be based, or perform a merge."),
        new Case(
            LINE,
            "",
            "revision -m X --head bbbb",
            "Revision bbbb2222 is not a head revision; please specify --splice to create a new"
                + " branch from this revision"),
        new Case(
            LINE, "aaaa1111", "upgrade +5", "Relative revision +5 didn't produce 5 migrations"),
        new Case(
            LINE, "aaaa1111", "downgrade -5", "Relative revision -5 didn't produce 5 migrations"),
        new Case(LINE, "cccc3333", "downgrade cccc-7", "Walked too far"),
        new Case(BRANCHES, "bbbb2222", "upgrade +1", "Ambiguous walk"),
        new Case(
            BRANCHES,
            "c1c1c1c1 c2c2c2c2",
            "upgrade +1",
            "Ambiguous upgrade from multiple current revisions"),
        new Case(
            BRANCHES,
            "c1c1c1c1 c2c2c2c2",
            "downgrade -1",
            "downgrade -1 from multiple heads is ambiguous",
            "type `c1c1c1c1-1` or `c2c2c2c2-1`"),
        new Case(
            LINE,
            "aaaa1111",
            "downgrade bbbb",
            "Destination bbbb is not a valid downgrade target from current head(s)"),
        new Case(LINE, "", "upgrade head:base", "Range revision not allowed"),
        new Case(LINE, "", "stamp aaaa:bbbb", "Range revision not allowed"));
  }

  static Stream<Case> names() {
    return Stream.of(
        new Case(
            LINE,
            "",
            "show abc",
            "No such revision or branch 'abc'; please ensure at least four characters are present"
                + " for partial revision identifier matches"),
        new Case(LINE, "", "show abcdef", "No such revision or branch 'abcdef'"),
        new Case(
            "ab12aaaa ab12bbbb:ab12aaaa",
            "",
            "show ab12",
            "Multiple revisions start with 'ab12': 'ab12aaaa', 'ab12bbbb'"),
        new Case(LINE, "", "show nobody@head", "No such branch: 'nobody'"),
        new Case(
            BRANCHES, "", "show left@c2c2", "Revision c2c2c2c2 is not a member of branch 'left'"),
        new Case(
            LINE,
            "",
            "revision -m X --rev-id a+b",
            "Character(s) '+' not allowed in revision identifier 'a+b'"),
        new Case(
            LINE,
            "",
            "revision -m X --rev-id x@y:z",
            "Character(s) '@, :' not allowed in revision"),
        new Case(BRANCHES, "", "merge d1d1 d1d1 -m X", "Duplicate head revisions specified"),
        new Case(
            LINE,
            "",
            "history -r cccc:aaaa",
            "Requested range cccc:aaaa does not refer to ancestor/descendant revisions along the"
                + " same branch",
            "Revision cccc3333 is not an ancestor of revision aaaa"),
        new Case(
            LINE,
            "",
            "history -r a:b:c",
            "History range requires [start]:[end], [start]:, or :[end]"),
        new Case(
            LINE, "", "downgrade --sql aaaa", "downgrade with --sql requires <fromrev>:<torev>"),
        new Case(LINE, "", "downgrade --plan -1 --url=", "requires <fromrev>:<torev>"),
        new Case(LINE, "", "stamp --purge --sql head", "Can't use --purge with --sql mode"),
        new Case(
            LINE,
            "",
            "revision --sql -m X",
            "Using --sql with --autogenerate does not make any sense"),
        new Case(
            LINE, "", "--config nope.properties heads", "No config file 'nope.properties' found"),
        new Case(
            BRANCHES,
            "",
            "squash c1c1:d2d2",
            "Requested range c1c1:d2d2 does not refer to ancestor/descendant revisions"));
  }

  static Stream<Case> graphs() {
    return Stream.of(
        new Case(
            "aaaa1111 bbbb2222:aaaa1111#same cccc3333:aaaa1111#same",
            "",
            "heads",
            "Branch name 'same' in revision cccc3333 already used by revision bbbb2222"),
        new Case(
            "aaaa1111 bbbb2222:gone9999",
            "",
            "heads",
            "Revision gone9999 referenced from bbbb2222 is not present",
            "migrations/M1.java names it in revises"),
        new Case("aaaa1111:aaaa1111", "", "heads", "Self-loop is detected in revisions (aaaa1111)"),
        new Case(
            "aaaa1111:bbbb2222 bbbb2222:aaaa1111",
            "",
            "heads",
            "Cycle is detected in revisions (aaaa1111, bbbb2222)",
            "migrations/M0.java, migrations/M1.java"),
        new Case(
            "aaaa1111~aaaa1111",
            "",
            "heads",
            "Dependency self-loop is detected in revisions (aaaa1111)"),
        new Case(
            "aaaa1111~bbbb2222 bbbb2222~aaaa1111",
            "",
            "heads",
            "Dependency cycle is detected in revisions (aaaa1111, bbbb2222)"),
        new Case(
            "aaaa1111 aaaa1111",
            "",
            "upgrade",
            "Revision aaaa1111 is present more than once",
            "migrations/M0.java and migrations/M1.java both have this id"),
        new Case(
            "aaaa-1111",
            "",
            "heads",
            "Character(s) '-' not allowed in revision identifier 'aaaa-1111'",
            "migrations/M0.java"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"targets", "names", "graphs"})
  void isSaidInAlembicsWordsWithWhatToDoNext(Case example) throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = project(example.revisions(), "url=" + database.url());
      if (!example.rows().isEmpty()) {
        database.execute("create table autogen_version (version_num varchar(64) primary key)");
        for (var row : example.rows().split(" ")) {
          database.execute("insert into autogen_version values ('%s')".formatted(row));
        }
      }
      var answer = shell.autogen(example.typed().split(" "));

      assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.USAGE);
      assertThat(answer.err()).contains(example.said()).contains("error: ", "  why: ", " next: ");
      assertThat(answer.err()).doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void severalHeadsAndADatabaseBehindAreToldByCheck() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var url = "--url=" + database.url();
      var shell = Shell.withSample(folder, "targets=sqlite");
      write(BRANCHES);
      assertThat(shell.autogen("check").out())
          .contains("The migrations have multiple heads (due to branching): d1d1d1d1, d2d2d2d2");
      var behind = shell.autogen(url, "current", "--check-heads");
      assertThat(behind.code()).isEqualTo(ExitCode.NO);
      assertThat(behind.err()).contains("Database is not on all head revisions");
    }
  }

  @Test
  void aDatabaseThatIsBehindIsToldBeforeAMigrationIsWritten() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=sqlite", "url=" + database.url());
      write(LINE);
      var answer = shell.autogen("-m", "More");
      assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
      assertThat(answer.err()).contains("Target database is not up to date.");
    }
  }

  @Test
  void runsAreToldAsTheyAreThere() throws Exception {
    try (var database = SqliteDatabase.create()) {
      var shell = project(LINE, "url=" + database.url());
      assertThat(shell.autogen("upgrade").err())
          .contains("Running upgrade base -> aaaa1111, Says aaaa1111")
          .contains("Running upgrade aaaa1111 -> bbbb2222, Says bbbb2222");
      assertThat(shell.autogen("downgrade", "-1").err())
          .contains("Running downgrade cccc3333 -> bbbb2222, Says cccc3333");
    }
  }

  private Shell project(String revisions, String... settings) throws IOException {
    Files.writeString(
        folder.resolve("autogen.properties"), String.join("\n", settings) + "\ntargets=sqlite\n");
    write(revisions);
    return new Shell(folder);
  }

  /** Written {@code id:revises~dependsOn#label}; the files are numbered. */
  private void write(String revisions) throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    var all = Arrays.asList(revisions.split(" "));
    for (int i = 0; i < all.size(); i++) {
      var id = all.get(i).split("[:~#]")[0];
      var annotation =
          "id = \"%s\"%s%s%s"
              .formatted(
                  id,
                  part(all.get(i), ':', "revises"),
                  part(all.get(i), '~', "dependsOn"),
                  part(all.get(i), '#', "branchLabels"));
      Files.writeString(
          folder.resolve("migrations").resolve("M%d.java".formatted(i)),
          """
          package migrations;

          /** Says %s. */
          @dev.autogen.Revision(%s)
          public final class M%d implements dev.autogen.Migration {
            @Override
            public void upgrade(dev.autogen.Operations op) {}

            @Override
            public void downgrade(dev.autogen.Operations op) {}
          }
          """
              .formatted(id, annotation, i));
    }
  }

  private static String part(String text, char mark, String element) {
    int at = text.indexOf(mark);
    return at < 0
        ? ""
        : ", %s = \"%s\"".formatted(element, text.substring(at + 1).split("[:~#]")[0]);
  }
}
