package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that change rows in portions are killed, and every row is changed once. */
class BatchKillTest {
  /** 200 take a quarter of an hour on two crowded processors. */
  private static final int KILLS = Integer.getInteger("kills", 80);

  private static final long SEED = 20261121;

  @Revision(id = "b2", transactional = false)
  private record Walk(int batch, Duration pause) implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("items", column("doubled", bigint()));
      op.update("items")
          .set("hits", sql("hits + 1"))
          .set("doubled", sql("coalesce(doubled, id) * 2"))
          .inBatchesOf(batch)
          .pausing(pause);
      op.delete("items").where("id % 10 = 0 and hits = 1").inBatchesOf(batch).pausing(pause);
      op.dropColumn("items", "extra");
    }
  }

  private static History history(int batch, Duration pause) {
    return new History()
        .then(
            "a1",
            op ->
                op.createTable(
                    "items",
                    column("id", bigint()).notNull(),
                    column("hits", integer()).notNull().defaultValue(0),
                    column("extra", varchar(10)),
                    primaryKey("id")),
            op -> op.dropTable("items"))
        .then("b2", new Walk(batch, pause));
  }

  /** Run as a process of its own: the URL, the rows in a batch, the rest after it in ms. */
  public static void main(String[] arguments) throws SQLException {
    var history =
        history(Integer.parseInt(arguments[1]), Duration.ofMillis(Long.parseLong(arguments[2])));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var listener =
        new RunListener() {
          @Override
          public void before(RevisionStep step) {
            out.println("begun");
          }
        };
    try (var database = new Elsewhere(arguments[0])) {
      database
          .migrator(history, RunSettings.STANDARD, listener)
          .upgrade(database.connection(), "head");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFewKills(Kind kind) throws Exception {
    assertEveryRowIsChangedOnce(kind, 4_000, 50, 10, 4);
  }

  @Tag("corpora")
  @ParameterizedTest
  @EnumSource
  void manyKillsOnAMillionRows(Kind kind) throws Exception {
    assertEveryRowIsChangedOnce(kind, 1_000_000, 1_000, 5, KILLS);
  }

  private static void assertEveryRowIsChangedOnce(
      Kind kind, int rows, int batch, int pause, int kills) throws Exception {
    try (var place = new Place(kind)) {
      var history = history(batch, Duration.ofMillis(pause));
      place.migrator(history).upgrade(place.connection(), "a1");
      place.execute(
          "insert into items (id, extra) with recursive c(n) as (select 1 union all select n + 1"
              + " from c where n < %d) select n, 'x' from c".formatted(rows));
      var url = place.database().url();
      int killed = 0;
      var random = new Random(SEED);
      var progress = Progress.of("kills on " + kind, kills);
      int window = Math.max(20, rows / batch * (pause + 2) / kills);
      while (killed < kills && isKilled(url, batch, pause, random.nextInt(window))) {
        killed++;
        progress.step();
      }
      progress.tell("%d processes were killed before one came to its end".formatted(killed));
      place.migrator(history).upgrade(place.connection(), "head");

      assertThat(killed).as("kills").isEqualTo(kills);
      assertThat(
              place.values(
                  "select count(*) || ' ' || min(hits) || ' ' || max(hits) || ' '"
                      + " || sum(case when doubled = id * 2 then 0 else 1 end) from items"))
          .containsExactly("%d 1 1 0".formatted(rows - rows / 10));
      assertThat(place.values("select step from autogen_journal")).isEmpty();
    }
  }

  /** False if the process came to its end before. */
  private static boolean isKilled(String url, int batch, int pause, int afterMillis)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BatchKillTest.class.getName(),
                url,
                String.valueOf(batch),
                String.valueOf(pause))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("begun");
      Thread.sleep(afterMillis);
    }
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }
}
