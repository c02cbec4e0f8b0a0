package dev.autogen.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Plans the way up: everything that the targets need and that is not applied yet, oldest first. */
final class Upgrade {
  private final RevisionGraph graph;
  private final Resolver resolver;

  Upgrade(RevisionGraph graph, Resolver resolver) {
    this.graph = graph;
    this.resolver = resolver;
  }

  List<RevisionStep> plan(VersionRows rows, List<String> targets) {
    var goal = new BitSet();
    targets.forEach(target -> goal.or(goal(rows, Target.parse(target))));
    resolver.refuseOverlap(goal);
    var pending = RevisionGraph.without(graph.needs.withBelow(goal), rows.applied());
    List<RevisionStep> steps = new ArrayList<>();
    graph.oldestFirst(pending).forEach(revision -> steps.add(rows.up(revision)));
    return List.copyOf(steps);
  }

  private BitSet goal(VersionRows rows, Target target) {
    if (target.steps() == null) {
      return resolver.place(target);
    }
    var walk = new Walk(graph, resolver, target);
    if (!target.isRelativeToRows()) {
      return walk.from(resolver.single(target));
    }
    if (target.steps() < 0) {
      throw TargetProblems.didNotProduce(target, "an upgrade goes up, and this counts down");
    }
    var current = resolver.current(rows, target);
    if (current.cardinality() > 1) {
      throw TargetProblems.ambiguousUpgrade(target, graph.idsOf(current));
    }
    return walk.from(current);
  }
}
