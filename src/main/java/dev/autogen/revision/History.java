package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the revisions between two places of the graph, both included. */
final class History {
  private static final String CURRENT = "current";

  private final RevisionGraph graph;
  private final Resolver resolver;
  private final Supplier<? extends Collection<String>> rows;

  History(RevisionGraph graph, Resolver resolver, Supplier<? extends Collection<String>> rows) {
    this.graph = graph;
    this.resolver = resolver;
    this.rows = rows;
  }

  /** The two ends of a range; one that is left open is null. */
  private record Ends(String range, @Nullable Target lower, @Nullable Target upper) {}

  List<RevisionNode> between(String range) {
    var ends = ends(range);
    var upper = ends.upper();
    if (upper != null && upper.isRelativeToRows()) {
      var lower = lower(ends.lower(), new BitSet());
      return listed(ends, lower, counted(upper, lower));
    }
    var above = upper(upper);
    return listed(ends, lower(ends.lower(), above), above);
  }

  private List<RevisionNode> listed(Ends ends, BitSet lower, BitSet upper) {
    var lowerEnd = ends.lower();
    if (lowerEnd == null || lowerEnd.branch() == null) {
      return graph.nodes(graph.newestFirst(along(ends, lower, upper)));
    }
    var ofBranch = RevisionGraph.both(upper, resolver.lineage(lowerEnd));
    if (ofBranch.isEmpty()) {
      throw TargetProblems.notAlong(ends.range(), lowerEnd.text(), graph.told(upper));
    }
    return graph.nodes(graph.newestFirst(along(ends, lower, ofBranch)));
  }

  private Ends ends(String range) {
    var colon = range.indexOf(':');
    if (colon < 0 || colon != range.lastIndexOf(':')) {
      throw TargetProblems.historyForm(range);
    }
    var lower = target(range.substring(0, colon));
    var upper = target(range.substring(colon + 1));
    var bothCount =
        lower != null && upper != null && lower.isRelativeToRows() && upper.isRelativeToRows();
    if (bothCount || counts(lower) > 0 || counts(upper) < 0) {
      throw TargetProblems.historyForm(range);
    }
    return new Ends(range, lower, upper);
  }

  private static @Nullable Target target(String text) {
    return text.isEmpty() ? null : Target.parse(text);
  }

  /** The count of an end that counts from the other end. */
  private static int counts(@Nullable Target end) {
    return end != null && end.isRelativeToRows() ? end.stepsOrNone() : 0;
  }

  private BitSet upper(@Nullable Target upper) {
    return upper == null || isHeads(upper) ? graph.heads() : place(upper);
  }

  /** With a lower end, a head that others depend on is an end of its own. */
  private static boolean isHeads(Target target) {
    return target.text().equals("heads");
  }

  private BitSet lower(@Nullable Target lower, BitSet above) {
    if (lower == null) {
      return new BitSet();
    }
    return lower.isRelativeToRows() ? counted(lower, above) : place(lower);
  }

  /** A range may reach farther down than the graph does; it shows what there is. */
  private BitSet counted(Target target, BitSet from) {
    var branch = RevisionGraph.both(from, resolver.lineage(target));
    if (branch.cardinality() > 1) {
      throw TargetProblems.ambiguousWalk(target, "at the other end", graph.idsOf(branch));
    }
    var walk = new Walk(graph, resolver, target);
    return target.stepsOrNone() < 0 ? walk.downAtMost(branch) : walk.from(branch);
  }

  private BitSet place(Target target) {
    if (!target.symbol().equals(CURRENT)) {
      return resolver.fixed(target);
    }
    var current = new VersionRows(graph, rows.get());
    var place = target.branch() == null ? current.rows() : resolver.current(current, target);
    return target.steps() == null ? place : counted(target, place);
  }

  private BitSet along(Ends ends, BitSet lower, BitSet upper) {
    if (lower.isEmpty()) {
      return graph.needs.withBelow(upper);
    }
    var above = graph.line.withAbove(lower);
    var reached = RevisionGraph.both(upper, above);
    var unrelated = RevisionGraph.without(lower, graph.line.withBelow(upper));
    if (!unrelated.isEmpty()) {
      throw TargetProblems.notAlong(ends.range(), graph.told(unrelated), graph.told(upper));
    }
    return RevisionGraph.both(above, graph.needs.withBelow(reached));
  }
}
