package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that die: killed at random points, and cut off by the server. */
class CrashTest {
  private static final int LENGTH = 20;

  /** Every fifth migration runs outside of a transaction. */
  private static History chain() {
    var history = new History();
    IntStream.range(0, LENGTH)
        .forEach(i -> history.then("r%02d".formatted(i), i % 5 == 4 ? new Alone(i) : new One(i)));
    return history;
  }

  /** Makes a table and counts itself in the first; either one done twice is an error. */
  private record One(int number) implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable("t" + number, column("nr", integer()).notNull(), primaryKey("nr"));
      op.execute("insert into t0 (nr) values (%d)".formatted(number)).reversedBy("select 1");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("delete from t0 where nr = " + number);
      op.dropTable("t" + number);
    }
  }

  /** The same outside of a transaction. */
  @Revision(id = "alone", transactional = false)
  private record Alone(int number) implements Migration {
    @Override
    public void upgrade(Operations op) {
      new One(number).upgrade(op);
    }

    @Override
    public void downgrade(Operations op) {
      new One(number).downgrade(op);
    }
  }

  /** Run as a process of its own: the URL; tells each statement before it runs. */
  public static void main(String[] arguments) throws SQLException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var listener =
        new RunListener() {
          @Override
          public void running(RevisionStep step, String sql) {
            out.println(sql.replace('\n', ' '));
          }
        };
    try (var database = new Elsewhere(arguments[0])) {
      database
          .migrator(chain(), RunSettings.STANDARD, listener)
          .upgrade(database.connection(), "head");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKilledRunLeavesEveryMigrationDoneOrUndoneOrJournalled(Kind kind) throws Exception {
    kill(kind, 10, new Random(1));
  }

  @Tag("corpora")
  @ParameterizedTest
  @EnumSource
  void threeHundredKills(Kind kind) throws Exception {
    kill(kind, 150, new Random(2));
  }

  private static void kill(Kind kind, int kills, Random random) throws Exception {
    var progress = Progress.of("kills on " + kind, kills);
    for (int done = 0; done < kills; ) {
      try (var place = new Place(kind)) {
        for (boolean on = true; on && done < kills; done++) {
          on = startAndKill(place.database().url(), 1 + random.nextInt(24), random.nextInt(4));
          settle(place);
          assertWhole(place);
          progress.step();
        }
        goBackOrOn(place, random.nextBoolean());
      }
    }
  }

  /** Kills it when it begins that statement; false if it was done before. */
  private static boolean startAndKill(String url, int statement, int millis) throws Exception {
    var process = start(url);
    try (var said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < statement; i++) {
        if (said.readLine() == null) {
          var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
          assertThat(process.waitFor()).as(error).isZero();
          return false;
        }
      }
      Thread.sleep(millis);
      process.destroyForcibly().waitFor();
      return true;
    }
  }

  /** Does what the message of an interrupted step says, and nothing where none is told. */
  private static void settle(Place place) throws SQLException {
    if (!place.tables().contains("autogen_journal")) {
      return;
    }
    waitForTheLock(place);
    for (var sql : place.values("select sql_text from autogen_journal where state = 'STARTED'")) {
      place.execute(
          "update autogen_journal set state = '%s' where state = 'STARTED'"
              .formatted(isDone(place, sql) ? "DONE" : "PLANNED"));
    }
  }

  private static boolean isDone(Place place, String sql) throws SQLException {
    if (sql.toLowerCase(java.util.Locale.ROOT).startsWith("create table")) {
      return place.tables().contains("t" + sql.replaceAll("(?s).*?\\bt(\\d+).*", "$1"));
    }
    var nr = sql.replaceAll("(?s).*values \\((\\d+)\\).*", "$1");
    assertThat(nr).as(sql).matches("\\d+");
    return !place.values("select nr from t0 where nr = " + nr).isEmpty();
  }

  /** A server needs a moment to see that its client is gone. */
  private static void waitForTheLock(Place place) throws SQLException {
    var patience = java.time.Duration.ofSeconds(30);
    assertThat(place.dialect().tryLock(place.connection(), "autogen_version", patience)).isTrue();
    place.dialect().unlock(place.connection(), "autogen_version");
  }

  /** No half migration but the one that the journal tells of. */
  private static void assertWhole(Place place) throws SQLException {
    waitForTheLock(place);
    var migrator = place.migrator(chain());
    var rows = migrator.current(place.connection());
    int applied = rows.isEmpty() ? 0 : Integer.parseInt(rows.get(0).substring(1)) + 1;
    var halfWay = migrator.interrupted(place.connection());
    assertThat(migrator.truth(place.connection()).problems()).isEmpty();
    assertThat(halfWay).isSubsetOf("r%02d".formatted(applied));
    var tables = place.tables().stream().filter(name -> name.matches("t\\d+")).toList();
    var counted = applied == 0 ? List.<String>of() : place.values("select nr from t0 order by nr");
    int most = applied + halfWay.size();
    assertThat(tables).hasSizeBetween(applied, most);
    assertThat(counted).hasSizeBetween(applied, most).doesNotHaveDuplicates();
    assertThat(counted.stream().limit(applied).map(Integer::valueOf))
        .containsExactlyElementsOf(IntStream.range(0, applied).boxed().toList());
  }

  private static void goBackOrOn(Place place, boolean on) throws SQLException {
    var migrator = place.migrator(chain());
    if (on || !migrator.interrupted(place.connection()).isEmpty()) {
      migrator.upgrade(place.connection(), "head");
      assertThat(place.values("select nr from t0")).hasSize(LENGTH).doesNotHaveDuplicates();
      assertThat(migrator.interrupted(place.connection())).isEmpty();
      var done = new ArrayList<String>();
      migrator.log(place.connection()).stream()
          .filter(entry -> entry.outcome().equals("done"))
          .forEach(entry -> done.add(entry.revision()));
      assertThat(done).hasSize(LENGTH).doesNotHaveDuplicates();
    } else {
      migrator.downgrade(place.connection(), "base", losses -> true);
      assertThat(place.tables()).allMatch(name -> name.startsWith("autogen_"));
    }
  }

  @Test
  void aConnectionThatTheServerCutsLeavesTheMigrationUndone() throws Exception {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> {
                    op.dropColumn("users", "email");
                    op.execute("select pg_sleep(30)");
                  },
                  op -> {});
      place.migrator(History.shop()).upgrade(place.connection(), "head");
      try (var other = new Elsewhere(place.database().url())) {
        var killer = new Thread(() -> cut(place));
        killer.start();
        var migrator = other.migrator(history, RunSettings.STANDARD, RunListener.silent());
        assertThatThrownBy(() -> migrator.upgrade(other.connection(), "head"))
            .isInstanceOf(ProblemException.class)
            .hasMessageContaining("select pg_sleep(30)")
            .hasMessageContaining("see that the database is up, then run the command again");
        killer.join();
      }
      assertThat(place.migrator(history).current(place.connection())).containsExactly("c3");
      assertThat(place.values("select email from users")).hasSize(1);
      assertThat(place.migrator(History.shop()).upgrade(place.connection(), "head")).isEmpty();
    }
  }

  private static void cut(Place place) {
    try {
      var cut =
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where query = 'select pg_sleep(30)' and pid <> pg_backend_pid()";
      while (place.values(cut).isEmpty()) {
        Thread.sleep(20);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(String url) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            CrashTest.class.getName(),
            url)
        .start();
  }
}
