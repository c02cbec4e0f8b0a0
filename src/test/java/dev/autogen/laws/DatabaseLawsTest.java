package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.source.Steps;
import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SqliteDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 4: on a real database, every difference can be run, reaches its model, and can be taken back.
 */
class DatabaseLawsTest {
  static LongStream sqliteSeeds() {
    return LongStream.rangeClosed(1, Long.getLong("laws.sqlite", 30));
  }

  static LongStream postgresqlSeeds() {
    return LongStream.rangeClosed(1, Long.getLong("laws.postgresql", 10));
  }

  @Test
  @Tag("corpora")
  void holdsForFiveHundredPairsOnSqlite() throws Exception {
    RandomProof.of(
        "random pairs on SQLite",
        500,
        RandomSchemas::portablePair,
        pair -> {
          try (var database = SqliteDatabase.create()) {
            hold(database, pair);
          }
        });
  }

  @Test
  @Tag("corpora")
  void holdsForThreeHundredPairsOnPostgresql() throws Exception {
    RandomProof.of(
        "random pairs on PostgreSQL",
        300,
        RandomSchemas::portablePair,
        pair -> {
          try (var database = PostgresDatabase.create()) {
            hold(database, pair);
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("sqliteSeeds")
  void holdsOnSqlite(long seed) throws Exception {
    try (var database = SqliteDatabase.create()) {
      hold(database, RandomSchemas.portablePair(seed));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("postgresqlSeeds")
  void holdsOnPostgresql(long seed) throws Exception {
    try (var database = PostgresDatabase.create()) {
      hold(database, RandomSchemas.portablePair(seed));
    }
  }

  private static void hold(Database database, RandomSchemas.Pair pair) throws Exception {
    try (var live = new LiveDatabase(database)) {
      var create = diff(Schema.EMPTY, pair.a());
      live.run(create, Schema.EMPTY);
      assertIs(live, pair.a());
      var before = live.facts();

      var change = diff(pair.a(), pair.b());
      live.run(change, pair.a());
      assertIs(live, pair.b());

      live.run(Steps.inverse(change), pair.b());
      assertSame(live.facts(), before);
      live.run(Steps.inverse(create), pair.a());
      assertThat(live.read().isEmpty()).isTrue();
    }
  }

  private static void assertIs(LiveDatabase live, Schema model) throws Exception {
    assertSame(live.facts(), live.factsOf(model));
    assertThat(live.differenceTo(model)).isEmpty();
  }

  /** Fails with the lines that only one side has. */
  private static void assertSame(List<String> found, List<String> expected) {
    List<String> surplus = new ArrayList<>(found);
    expected.forEach(surplus::remove);
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    assertThat(surplus).as("there and not expected; missing: %s", missing).isEmpty();
    assertThat(missing).as("expected and not there").isEmpty();
  }

  private static List<Operation> diff(Schema current, Schema desired) {
    return SchemaDiff.between(current, DesiredSchema.named(desired), Forms.only(schema -> schema));
  }
}
