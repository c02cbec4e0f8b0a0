package dev.autogen.revision;

import java.util.BitSet;
import java.util.List;

/** Plans scripts, whose start is typed because no database says it. */
final class Offline {
  private final RevisionGraph graph;
  private final Resolver resolver;

  Offline(RevisionGraph graph, Resolver resolver) {
    this.graph = graph;
    this.resolver = resolver;
  }

  /** From {@code a:b}, or {@code b} from an empty database. */
  OfflinePlan upgrade(String range) {
    var colon = range.indexOf(':');
    var start = start(colon < 0 ? "" : range.substring(0, colon));
    var end = colon + 1 == range.length() ? "head" : range.substring(colon + 1);
    var rows = graph.idsOf(start);
    var target = Target.parse(end);
    var steps = new Upgrade(graph, resolver).plan(new VersionRows(graph, rows), List.of(end));
    if (steps.isEmpty() && !target.isRelativeToRows() && !resolver.fixed(target).equals(start)) {
      throw TargetProblems.notAlong(range, graph.told(start), end);
    }
    return new OfflinePlan(rows, steps);
  }

  OfflinePlan downgrade(String range) {
    var colon = range.indexOf(':');
    if (colon < 1 || colon == range.length() - 1) {
      throw TargetProblems.downgradeRange(range);
    }
    var rows = graph.idsOf(start(range.substring(0, colon)));
    var end = range.substring(colon + 1);
    return new OfflinePlan(
        rows, new Downgrade(graph, resolver).plan(new VersionRows(graph, rows), end));
  }

  private BitSet start(String text) {
    return text.isEmpty() ? new BitSet() : resolver.fixed(Target.parse(text));
  }
}
