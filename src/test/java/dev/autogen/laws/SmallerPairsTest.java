package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.UniqueConstraint;
import dev.autogen.testing.RandomSchemas;
import org.junit.jupiter.api.Test;

/** A broken law is told as the smallest case that breaks it. */
class SmallerPairsTest {
  @Test
  void aFailureIsToldWithWhatItNeedsAndNothingElse() {
    assertThatThrownBy(() -> RandomProof.of("pairs", 60, RandomSchemas::pair, this::noUnique))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("seed ")
        .hasMessageContaining("to\nnothing")
        .satisfies(e ->
            assertThat(
                    e.getMessage()
                        .lines()
                        .filter(each -> each.matches("table .*UniqueConstraint.*")))
                .hasSize(1));
  }

  @Test
  void everySmallerPairIsSmaller() {
    for (long seed = 1; seed <= 50; seed++) {
      var pair = RandomSchemas.pair(seed);
      assertThat(SmallerPairs.of(pair)).doesNotContain(pair);
    }
  }

  private void noUnique(RandomSchemas.Pair pair) {
    assertThat(
            pair.a().tables().stream()
                .flatMap(table -> table.constraints().stream())
                .filter(UniqueConstraint.class::isInstance))
        .isEmpty();
  }
}
