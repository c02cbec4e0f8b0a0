package dev.autogen.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The labels of the branches that a revision is on. */
final class BranchLabels {
  private final RevisionGraph graph;

  BranchLabels(RevisionGraph graph) {
    this.graph = graph;
  }

  /**
   * Its own, those of everything it revises, and those above it up to the next branch or merge
   * point.
   */
  Set<String> of(int revision) {
    Set<String> labels = new LinkedHashSet<>();
    var below = graph.line.withBelow(RevisionGraph.setOf(revision));
    graph.oldestFirst(below).forEach(i -> labels.addAll(graph.node(i).branchLabels()));
    var at = revision;
    while (isInner(at) && graph.line.above(at).length == 1) {
      at = graph.line.above(at)[0];
      if (isInner(at)) {
        labels.addAll(graph.node(at).branchLabels());
      }
    }
    return Collections.unmodifiableSet(labels);
  }

  private boolean isInner(int revision) {
    return graph.line.above(revision).length < 2 && graph.line.below(revision).length < 2;
  }
}
