package dev.autogen.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The version table's rows while steps are made on them. Rows name the revisions on which nothing
 * else that is applied stands; all they stand on or depend on is applied too. A row that another
 * one implies is left alone.
 */
final class VersionRows {
  private final RevisionGraph graph;
  private final BitSet rows = new BitSet();
  private final BitSet applied;
  private final int[] appliedAbove;

  /** Refuses a row that no revision has. */
  VersionRows(RevisionGraph graph, Collection<String> ids) {
    this.graph = graph;
    for (var id : ids) {
      var revision = graph.byId(id);
      if (revision == null) {
        throw TargetProblems.unknownRow(id);
      }
      rows.set(revision);
    }
    applied = graph.needs.withBelow(rows);
    appliedAbove = new int[graph.size()];
    applied.stream().forEach(i -> count(i, 1));
  }

  private void count(int revision, int change) {
    for (var below : graph.needs.below(revision)) {
      appliedAbove[below] += change;
    }
  }

  BitSet rows() {
    return (BitSet) rows.clone();
  }

  BitSet applied() {
    return (BitSet) applied.clone();
  }

  /** The rows that no other row implies. */
  BitSet tips() {
    return graph.needs.tips(applied);
  }

  /** Runs {@code revision} upwards: what it stands on loses its rows to it. */
  RevisionStep up(int revision) {
    List<String> gone = new ArrayList<>();
    for (var below : graph.needs.below(revision)) {
      if (rows.get(below)) {
        rows.clear(below);
        gone.add(graph.id(below));
      }
    }
    rows.set(revision);
    applied.set(revision);
    count(revision, 1);
    var change = RowChange.replacing(gone, List.of(graph.id(revision)));
    return new RevisionStep(graph.node(revision), Direction.UPGRADE, change);
  }

  /**
   * Runs {@code revision} downwards: of what it stands on, that which nothing else implies gets a
   * row again.
   */
  RevisionStep down(int revision) {
    if (!rows.get(revision)) {
      throw new IllegalStateException(graph.id(revision) + " goes down while others stand on it");
    }
    rows.clear(revision);
    applied.clear(revision);
    count(revision, -1);
    List<String> come = new ArrayList<>();
    for (var below : graph.needs.below(revision)) {
      if (appliedAbove[below] == 0 && !rows.get(below)) {
        rows.set(below);
        come.add(graph.id(below));
      }
    }
    var change = RowChange.replacing(List.of(graph.id(revision)), come);
    return new RevisionStep(graph.node(revision), Direction.DOWNGRADE, change);
  }
}
