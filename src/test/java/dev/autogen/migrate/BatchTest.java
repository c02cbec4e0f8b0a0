package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are changed in portions. */
class BatchTest {
  private static final int ROWS = 100;

  @Revision(id = "b2", transactional = false)
  private record Walk(Consumer<Operations> words) implements Migration {
    @Override
    public void upgrade(Operations op) {
      words.accept(op);
    }
  }

  /**
   * A kind of key.
   *
   * @param value what the row of a number holds in it, as SQL over {@code n}
   */
  record Key(String name, SqlType type, String value) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Key> keys() {
    return Stream.of(
        new Key("whole numbers with gaps", bigint(), "n * 7 - 200"),
        new Key("text with quotes", varchar(40), "'it''s \\ ' || (n * 37 % 100)"),
        new Key("fractions", doublePrecision(), "n / 3.0"),
        new Key("money", numeric(12, 2), "n * 1.01"));
  }

  private static History history(Key key, Consumer<Operations> walk) {
    return new History()
        .then(
            "a1",
            op -> {
              op.createTable(
                  "items",
                  column("area", integer()).notNull(),
                  column("key", key.type()).notNull(),
                  column("hits", integer()).notNull().defaultValue(0),
                  primaryKey("area", "key"));
              op.execute(
                  "with recursive c(n) as (select 1 union all select n + 1 from c where n < %d)"
                          .formatted(ROWS)
                      + " insert into items (area, \"key\") select n % 3, "
                      + key.value()
                      + " from c");
            },
            op -> op.dropTable("items"))
        .then("b2", new Walk(walk));
  }

  /** Fails before a statement that it is told, once in a while. */
  private static final class Clumsy implements RunListener {
    private final Random random;

    private Clumsy(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public void running(RevisionStep step, String sql) {
      if (step.revision().id().equals("b2") && random.nextInt(6) == 0) {
        throw new IllegalStateException("stumbled");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void everyRowIsChangedOnceHoweverOftenItIsInterrupted(Key key) throws SQLException {
    for (var kind : Kind.values()) {
      try (var place = new Place(kind)) {
        var history =
            history(
                key,
                op -> {
                  op.update("items").set("hits", sql("hits + 1")).inBatchesOf(7);
                  op.update("items")
                      .set("hits", sql("hits + 10"))
                      .where("area = 1 and hits < 10")
                      .inBatchesOf(4)
                      .byKey("area", "key");
                  op.delete("items").where("area = 2").inBatchesOf(9);
                });
        var listener = new Clumsy(7);
        int stumbles = 0;
        while (!place.migrator(history).current(place.connection()).contains("b2")) {
          try {
            place.migrator(history, listener).upgrade(place.connection(), "head");
          } catch (ProblemException e) {
            stumbles++;
          }
        }

        assertThat(stumbles).isGreaterThan(3);
        assertThat(place.values("select distinct hits from items where area = 0"))
            .containsExactly("1");
        assertThat(place.values("select distinct hits from items where area = 1"))
            .containsExactly("11");
        assertThat(place.values("select hits from items where area = 2")).isEmpty();
        assertThat(place.values("select step from autogen_journal")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theProgressIsTold(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      List<String> told = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public boolean wantsProgress() {
              return true;
            }

            @Override
            public void progress(RevisionStep step, String sql, long done, long all) {
              told.add(done + "/" + all);
            }
          };
      var history =
          history(
              keys().findFirst().orElseThrow(),
              op -> op.update("items").set("hits", 1).where("area > 0").inBatchesOf(30));

      place.migrator(history, listener).upgrade(place.connection(), "head");

      assertThat(told).containsExactly("30/67", "60/67", "67/67");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNullInTheKeyIsNotPassedBy(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          new History()
              .then(
                  "a1",
                  op -> {
                    op.createTable("items", column("nr", integer()), column("hits", integer()));
                    op.bulkInsert("items", rows("nr").values(1).values(new Object[] {null}));
                  },
                  op -> {})
              .then(
                  "b2",
                  new Walk(op -> op.update("items").set("hits", 1).inBatchesOf(1).byKey("nr")));

      assertThatThrownBy(() -> place.migrator(history).upgrade(place.connection(), "head"))
          .hasMessageContaining("a row of items has a null in nr")
          .hasMessageContaining("fill the nulls first");
      assertThat(place.values("select nr from items where hits = 1")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionRefusesBatches(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          history(keys().findFirst().orElseThrow(), op -> {})
              .then("c3", op -> op.update("items").set("hits", 1).inBatchesOf(2), op -> {});

      assertThatThrownBy(() -> place.migrator(history).upgrade(place.connection(), "head"))
          .hasMessageContaining("this needs a migration without a transaction (revision c3")
          .hasMessageContaining("transactional = false");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScriptChangesThemAllAtOnce(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          history(
              keys().findFirst().orElseThrow(),
              op -> op.update("items").set("hits", 5).where("area = 1").inBatchesOf(2));
      var lines =
          new OfflineScript(history.map(), history, place.dialect(), RunSettings.STANDARD)
              .lines(history.map().offlineUpgrade("head"));

      assertThat(lines)
          .containsSubsequence(
              "-- online in batches of 2, here all at once",
              "UPDATE items SET hits = 5 WHERE (area = 1);");
    }
  }
}
