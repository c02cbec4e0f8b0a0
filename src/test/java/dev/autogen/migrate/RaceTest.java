package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceTest {
  private static final int RUNNERS = 10;

  /** Twenty migrations, each of which fails when it is run twice. */
  private static History history() {
    var history =
        new History()
            .then(
                "r00",
                op -> op.createTable("counted", column("nr", integer()), primaryKey("nr")),
                op -> op.dropTable("counted"));
    IntStream.range(1, 20)
        .forEach(i ->
            history.then(
                "r%02d".formatted(i),
                op -> {
                  op.createTable("t" + i, column("id", bigint()));
                  op.execute("insert into counted (nr) values (%d)".formatted(i));
                },
                op -> {
                  op.execute("delete from counted where nr = " + i);
                  op.dropTable("t" + i);
                }));
    return history;
  }

  /** Run as a process of its own: the URL, then the target. */
  public static void main(String[] arguments) throws SQLException {
    try (var database = new Elsewhere(arguments[0])) {
      database.upgrade(history(), arguments[1]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenThreadsApplyEachMigrationOnce(Kind kind) throws Exception {
    try (var place = new Place(kind)) {
      var done =
          together(() -> {
            try (var other = new Elsewhere(place.database().url())) {
              return other.upgrade(history(), "head");
            }
          });

      assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
      assertApplied(place);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenThreadsThatUndoTheSameUndoItOnce(Kind kind) throws Exception {
    try (var place = new Place(kind)) {
      place.migrator(history()).upgrade(place.connection(), "head");
      var done =
          together(() -> {
            try (var other = new Elsewhere(place.database().url())) {
              return other.downgrade(history(), "r04");
            }
          });

      assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
      assertThat(place.migrator(history()).current(place.connection())).containsExactly("r04");
      assertThat(place.values("select nr from counted")).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenProcessesApplyEachMigrationOnce(Kind kind) throws Exception {
    try (var place = new Place(kind)) {
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < RUNNERS; i++) {
        processes.add(start(place.database().url()));
      }
      for (var process : processes) {
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
      }

      assertApplied(place);
    }
  }

  private static Process start(String url) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            RaceTest.class.getName(),
            url,
            "head")
        .start();
  }

  private static void assertApplied(Place place) throws SQLException {
    var migrator = place.migrator(history());
    assertThat(migrator.current(place.connection())).containsExactly("r19");
    assertThat(place.values("select nr from counted order by nr")).hasSize(19);
    assertThat(migrator.log(place.connection()))
        .hasSize(20)
        .allMatch(entry -> entry.outcome().equals("done"));
  }

  private static List<Integer> together(Callable<Integer> work)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(RUNNERS);
    try {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> each :
          threads.invokeAll(IntStream.range(0, RUNNERS).mapToObj(i -> work).toList())) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
