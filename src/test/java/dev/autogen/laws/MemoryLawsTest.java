package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.source.Steps;
import dev.autogen.testing.RandomSchemas;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws 1 to 3 of the house, over random schemas; a seed rebuilds its case. */
class MemoryLawsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("laws.memory", 500));
  }

  @Test
  @Tag("corpora")
  void holdForTenThousandPairs() throws Exception {
    RandomProof.of("random pairs in memory", 10_000, RandomSchemas::pair, MemoryLawsTest::hold);
  }

  private static void hold(RandomSchemas.Pair pair) {
    noDifferenceToItself(pair);
    upAndDown(pair);
    createdAndDropped(pair.a());
    assertThat(diff(pair.a(), pair.b())).isEqualTo(diff(pair.a(), pair.b()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aSchemaDoesNotDifferFromItself(long seed) {
    noDifferenceToItself(RandomSchemas.pair(seed));
  }

  private static void noDifferenceToItself(RandomSchemas.Pair pair) {
    assertThat(diff(pair.a(), pair.a())).isEmpty();
    assertThat(diff(pair.b(), pair.b())).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void upgradeReachesTheModelAndDowngradeComesBack(long seed) {
    upAndDown(RandomSchemas.pair(seed));
  }

  private static void upAndDown(RandomSchemas.Pair pair) {
    var upgrade = diff(pair.a(), pair.b());

    var upgraded = Simulator.apply(pair.a(), upgrade);
    assertThat(SchemaFacts.lines(upgraded)).isEqualTo(SchemaFacts.lines(pair.b()));
    assertThat(diff(upgraded, pair.b())).isEmpty();

    var downgraded = Simulator.apply(upgraded, Steps.inverse(upgrade));
    assertThat(SchemaFacts.lines(downgraded)).isEqualTo(SchemaFacts.lines(pair.a()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fromNothingAndBack(long seed) {
    createdAndDropped(RandomSchemas.pair(seed).a());
  }

  private static void createdAndDropped(Schema schema) {
    var upgrade = diff(Schema.EMPTY, schema);

    var created = Simulator.apply(Schema.EMPTY, upgrade);
    assertThat(SchemaFacts.lines(created)).isEqualTo(SchemaFacts.lines(schema));
    assertThat(Simulator.apply(created, Steps.inverse(upgrade)).isEmpty()).isTrue();
    assertThat(Simulator.apply(created, diff(created, Schema.EMPTY)).isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSameInputGivesTheSameOperations(long seed) {
    var pair = RandomSchemas.pair(seed);

    assertThat(diff(pair.a(), pair.b())).isEqualTo(diff(pair.a(), pair.b()));
  }

  private static List<Operation> diff(Schema current, Schema desired) {
    return SchemaDiff.between(current, DesiredSchema.named(desired), Forms.only(schema -> schema));
  }
}
