package dev.autogen.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Plans the way down: what is applied above the target along its branches, and everything applied
 * that stands on or depends on that, newest first.
 */
final class Downgrade {
  private final RevisionGraph graph;
  private final Resolver resolver;

  Downgrade(RevisionGraph graph, Resolver resolver) {
    this.graph = graph;
    this.resolver = resolver;
  }

  /**
   * Where the way down ends.
   *
   * @param kept the revisions that stay as the branch's newest; empty if its base is meant
   * @param lowest the first revisions above them, which go
   */
  private record Goal(BitSet kept, BitSet lowest) {}

  List<RevisionStep> plan(VersionRows rows, String text) {
    var target = Target.parse(text);
    var goal = goal(rows, target);
    var applied = rows.applied();
    var absent = RevisionGraph.without(goal.kept(), applied);
    if (!absent.isEmpty()) {
      var why =
          "%s is not applied: the database stands at %s"
              .formatted(graph.told(absent), graph.told(rows.rows()));
      throw TargetProblems.notADestination(text, "downgrade", why);
    }
    var falling = RevisionGraph.both(graph.needs.withAbove(goal.lowest()), applied);
    List<RevisionStep> steps = new ArrayList<>();
    graph.newestFirst(falling).forEach(revision -> steps.add(rows.down(revision)));
    return List.copyOf(steps);
  }

  /**
   * A count from the database undoes that many; any other target is a place, whatever branches lead
   * to it.
   */
  private Goal goal(VersionRows rows, Target target) {
    var walk = new Walk(graph, resolver, target);
    if (!target.isRelativeToRows()) {
      return above(walk.from(resolver.single(target)), resolver.lineage(target));
    }
    var passed = walk.passedDown(current(rows, target));
    return passed.isEmpty() ? nothing() : below(passed);
  }

  private static Goal nothing() {
    return new Goal(new BitSet(), new BitSet());
  }

  /** What the last revision passed stands on is kept, even if a merge makes that several. */
  private Goal below(List<Integer> passed) {
    int last = passed.get(passed.size() - 1);
    return new Goal(RevisionGraph.setOf(graph.line.below(last)), RevisionGraph.setOf(last));
  }

  private Goal above(BitSet kept, BitSet lineage) {
    var lowest = kept.isEmpty() ? graph.bases() : new BitSet();
    kept.stream().forEach(i -> lowest.or(RevisionGraph.setOf(graph.line.above(i))));
    lowest.and(lineage);
    return new Goal(kept, lowest);
  }

  private BitSet current(VersionRows rows, Target target) {
    if (target.stepsOrNone() > 0) {
      throw TargetProblems.didNotProduce(target, "a downgrade goes down, and this counts up");
    }
    var current = resolver.current(rows, target);
    if (current.cardinality() > 1) {
      throw TargetProblems.ambiguousDowngrade(target, graph.idsOf(current));
    }
    return current;
  }
}
