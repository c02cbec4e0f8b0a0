package dev.autogen.revision;

import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts revisions up or down along one branch, and refuses to choose where there are several ways.
 */
final class Walk {
  private final RevisionGraph graph;
  private final Target target;
  private final BitSet lineage;

  Walk(RevisionGraph graph, Resolver resolver, Target target) {
    this.graph = graph;
    this.target = target;
    this.lineage = resolver.lineage(target);
  }

  /** The place the target's steps lead to from {@code start}; empty, at either end, is base. */
  BitSet from(BitSet start) {
    var steps = target.stepsOrNone();
    var place = start;
    for (var i = 0; i < Math.abs(steps); i++) {
      var ways = steps > 0 ? ways(above(place)) : ways(below(place));
      refuseFork(place, ways);
      if (ways.isEmpty() && (steps > 0 || place.isEmpty())) {
        throw tooFar(start);
      }
      place = ways;
    }
    return place;
  }

  /** Like {@link #from}, down, but ends at base where the way is shorter. */
  BitSet downAtMost(BitSet start) {
    var place = start;
    for (var left = Math.abs(target.stepsOrNone()); left > 0 && !place.isEmpty(); left--) {
      var ways = ways(below(place));
      refuseFork(place, ways);
      place = ways;
    }
    return place;
  }

  /** The revisions passed on the way down from {@code start}, as many as the target's steps. */
  List<Integer> passedDown(BitSet start) {
    List<Integer> passed = new ArrayList<>();
    var place = start;
    for (var left = Math.abs(target.stepsOrNone()); left > 0; left--) {
      if (place.isEmpty()) {
        throw tooFar(start);
      }
      passed.add(place.nextSetBit(0));
      var ways = ways(below(place));
      if (left > 1) {
        refuseFork(place, ways);
      }
      place = ways;
    }
    return passed;
  }

  private BitSet above(BitSet place) {
    return place.isEmpty()
        ? graph.bases()
        : RevisionGraph.setOf(graph.line.above(place.nextSetBit(0)));
  }

  private BitSet below(BitSet place) {
    return place.isEmpty() ? place : RevisionGraph.setOf(graph.line.below(place.nextSetBit(0)));
  }

  private BitSet ways(BitSet revisions) {
    return RevisionGraph.both(revisions, lineage);
  }

  private void refuseFork(BitSet at, BitSet ways) {
    if (ways.cardinality() > 1) {
      throw TargetProblems.ambiguousWalk(target, "at " + graph.told(at), graph.idsOf(ways));
    }
  }

  private ProblemException tooFar(BitSet start) {
    return target.isRelativeToRows()
        ? TargetProblems.didNotProduce(
            target, "the graph ends before, counted from " + graph.told(start))
        : TargetProblems.walkedTooFar(target, graph.told(start));
  }
}
