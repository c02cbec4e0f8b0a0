package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Says what the version table's rows become when a database is declared to stand at some revisions.
 */
final class Stamp {
  private final RevisionGraph graph;
  private final Resolver resolver;

  Stamp(RevisionGraph graph, Resolver resolver) {
    this.graph = graph;
    this.resolver = resolver;
  }

  /** Rows above or below a target make way for it; all others stay, also those of its branch. */
  RowChange plan(VersionRows state, List<String> targets) {
    var stamped = new BitSet();
    var replaced = new BitSet();
    for (var text : targets) {
      var target = Target.parse(text);
      var place = place(state, target);
      stamped.or(place);
      replaced.or(place.isEmpty() ? unstamped(target) : related(place));
    }
    resolver.refuseOverlap(stamped);
    var wanted = graph.needs.tips(graph.needs.withBelow(stamped));
    var rows = state.rows();
    var gone = RevisionGraph.without(RevisionGraph.both(rows, replaced), wanted);
    return RowChange.replacing(graph.idsOf(gone), graph.idsOf(RevisionGraph.without(wanted, rows)));
  }

  /** All rows go, also those that no migration has; then the targets are the only ones. */
  RowChange purge(Collection<String> rows, List<String> targets) {
    var stamped = new BitSet();
    var nothing = new VersionRows(graph, List.of());
    targets.forEach(text -> stamped.or(place(nothing, Target.parse(text))));
    resolver.refuseOverlap(stamped);
    var wanted = graph.idsOf(graph.needs.tips(graph.needs.withBelow(stamped)));
    var gone = new TreeSet<>(rows);
    wanted.forEach(gone::remove);
    return RowChange.replacing(
        List.copyOf(gone), wanted.stream().filter(id -> !rows.contains(id)).toList());
  }

  private BitSet place(VersionRows state, Target target) {
    if (target.steps() == null) {
      return resolver.place(target);
    }
    var start =
        target.isRelativeToRows() ? resolver.current(state, target) : resolver.single(target);
    if (start.cardinality() > 1) {
      throw TargetProblems.ambiguousStamp(target, graph.idsOf(start));
    }
    return new Walk(graph, resolver, target).from(start);
  }

  private BitSet related(BitSet place) {
    var related = graph.needs.withBelow(place);
    related.or(graph.needs.withAbove(place));
    return related;
  }

  /** For the base of a branch: the branch, and what depends on it. */
  private BitSet unstamped(Target target) {
    var branch = target.branch();
    if (branch == null) {
      return graph.everything();
    }
    var revision = resolver.branch(branch);
    var gone = graph.lineage(revision);
    gone.or(graph.needs.withAbove(RevisionGraph.setOf(revision)));
    return gone;
  }
}
