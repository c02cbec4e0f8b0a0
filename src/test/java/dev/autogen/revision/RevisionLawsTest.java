package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every graph, tried on random ones: roots, branches, merges and dependencies. */
class RevisionLawsTest {
  private final List<RevisionNode> nodes = new ArrayList<>();
  private RevisionMap map = Graphs.map("");
  private Random random = new Random(0);

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsTheLaws(int seed) {
    random = new Random(seed);
    grow(1 + random.nextInt(40));
    orderPutsEveryRevisionAfterWhatItNeeds();
    Set<String> rows = new TreeSet<>();
    for (var i = 0; i < 12; i++) {
      step(rows);
    }
    run(map.upgrade(rows, "heads"), rows);
    assertThat(rows).containsExactlyInAnyOrderElementsOf(RevisionCase.ids(map.effectiveHeads()));
    run(map.downgrade(rows, "base"), rows);
    assertThat(rows).isEmpty();
  }

  @Test
  @DisplayName("R67 a large random map: every revision once, after what it needs")
  void ordersALargeMap() {
    random = new Random(67);
    grow(3_000);

    orderPutsEveryRevisionAfterWhatItNeeds();
  }

  /** Each revises up to three, and depends on up to two, of those before it. */
  private void grow(int size) {
    for (var i = 0; i < size; i++) {
      var revises = random.nextInt(6) == 0 ? List.<String>of() : some(1 + random.nextInt(3) / 2);
      var dependsOn = random.nextInt(4) == 0 ? some(1 + random.nextInt(2)) : List.<String>of();
      nodes.add(new RevisionNode("r" + i, revises, dependsOn, List.of(), "", null, "r" + i));
    }
    map = RevisionMap.of(nodes);
  }

  private List<String> some(int count) {
    Set<String> ids = new LinkedHashSet<>();
    for (var i = 0; i < count && !nodes.isEmpty(); i++) {
      ids.add(any().id());
    }
    return List.copyOf(ids);
  }

  private RevisionNode any() {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private void orderPutsEveryRevisionAfterWhatItNeeds() {
    Set<String> seen = new HashSet<>();
    for (var node : map.oldestFirst()) {
      assertThat(seen).containsAll(needs(node)).doesNotContain(node.id());
      seen.add(node.id());
    }
    assertThat(seen).hasSize(nodes.size());
  }

  private void step(Set<String> rows) {
    var target = any().id();
    if (random.nextBoolean()) {
      var before = RevisionCase.ids(map.appliedBy(rows));
      run(map.upgrade(rows, target), rows);
      assertThat(RevisionCase.ids(map.appliedBy(rows))).contains(target).containsAll(before);
    } else if (RevisionCase.ids(map.appliedBy(rows)).contains(target)) {
      run(map.downgrade(rows, target), rows);
      var applied = RevisionCase.ids(map.appliedBy(rows));
      assertThat(applied).contains(target);
      assertThat(applied).doesNotContainAnyElementsOf(childrenOr(target));
    } else {
      stamp(rows, target);
    }
  }

  /** AssertJ wants at least one element that is not there. */
  private List<String> childrenOr(String target) {
    var children = RevisionCase.ids(map.children(target));
    return children.isEmpty() ? List.of("nobody") : children;
  }

  private void stamp(Set<String> rows, String target) {
    RevisionCase.apply(map.stamp(rows, target), rows);
    assertThat(rows).contains(target);
    assertThat(map.redundantRows(rows)).isEmpty();
  }

  /**
   * Makes the steps one by one on a table of rows and on a set of applied revisions; both must
   * agree.
   */
  private void run(List<RevisionStep> steps, Set<String> rows) {
    Set<String> applied = new HashSet<>(RevisionCase.ids(map.appliedBy(rows)));
    for (var step : steps) {
      var revision = step.revision();
      if (step.direction() == Direction.UPGRADE) {
        assertThat(applied).containsAll(needs(revision)).doesNotContain(revision.id());
        applied.add(revision.id());
      } else {
        assertThat(applied).contains(revision.id());
        applied.remove(revision.id());
      }
      RevisionCase.apply(step.rows(), rows);
      assertThat(map.redundantRows(rows)).isEmpty();
      assertThat(RevisionCase.ids(map.appliedBy(rows))).hasSameElementsAs(applied);
    }
  }

  private static List<String> needs(RevisionNode node) {
    return Stream.concat(node.downRevisions().stream(), node.dependsOn().stream()).toList();
  }
}
