package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Graphs as large as nobody has them: no stack overflows, and nothing takes so much longer that the
 * test does not end. {@code bench/run revisions} takes the figures.
 */
@Timeout(20)
class RevisionSpeedTest {
  private static final int MANY = 5_000;

  @Test
  void fiveThousandRevisionsInALine() {
    var map = RevisionMap.of(Graphs.chain(MANY));
    var up = map.upgrade(List.of(), "head");
    var down = map.downgrade(List.of("r4999"), "base");

    assertThat(up).hasSize(MANY);
    assertThat(down).hasSize(MANY);
    assertThat(map.upgrade(List.of("r0"), "+4999")).hasSize(MANY - 1);
    assertThat(map.history(":", List::of)).hasSize(MANY);
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    var chain = new ArrayList<>(Graphs.chain(MANY));
    Collections.shuffle(chain, new Random(1));

    var order = RevisionMap.of(chain).oldestFirst();

    assertThat(RevisionCase.ids(order)).isEqualTo(RevisionCase.ids(Graphs.chain(MANY)));
  }

  @Test
  void fiveThousandBranchesOfOneRevision() {
    List<RevisionNode> star = new ArrayList<>(List.of(Graphs.node("root")));
    for (var i = 0; i < MANY; i++) {
      star.add(Graphs.node("r%d:root".formatted(i)));
    }
    var map = RevisionMap.of(star);

    var up = map.upgrade(List.of(), "heads");
    var rows = RevisionCase.ids(map.effectiveHeads());

    assertThat(up).hasSize(MANY + 1);
    assertThat(map.downgrade(rows, "base")).hasSize(MANY + 1);
    assertThat(map.stamp(List.of(), "heads").inserts()).hasSize(MANY);
  }

  @Test
  void aLongCycleIsFound() {
    var chain = new ArrayList<>(Graphs.chain(MANY));
    chain.set(0, Graphs.node("r0:r4999"));

    assertThatCode(() -> RevisionMap.of(chain))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Cycle is detected in revisions (r0, r1, ");
  }
}
