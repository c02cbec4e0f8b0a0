package dev.autogen.revision;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that a symbol means, with no count and no database. */
final class Resolver {
  static final int SHORTEST_BEGINNING = 4;

  private final RevisionGraph graph;

  Resolver(RevisionGraph graph) {
    this.graph = graph;
  }

  /**
   * The revisions that {@code branch@symbol} means; empty is base, or the head of an empty graph.
   */
  BitSet place(Target target) {
    return switch (target.symbol()) {
      case "base" -> checkedBase(target);
      case "head" -> head(target);
      case "heads" -> target.branch() == null ? graph.effectiveHeads() : branchHeads(target);
      default -> RevisionGraph.setOf(member(target));
    };
  }

  /** At most one revision. */
  BitSet single(Target target) {
    var place = place(target);
    if (place.cardinality() > 1) {
      throw TargetProblems.multipleHeads(target.text(), graph.idsOf(place));
    }
    return place;
  }

  private BitSet checkedBase(Target target) {
    lineage(target);
    return new BitSet();
  }

  private BitSet head(Target target) {
    var heads = branchHeads(target);
    if (heads.cardinality() > 1) {
      var argument = target.branch() == null ? "head" : target.branch() + "@head";
      throw TargetProblems.multipleHeads(argument, graph.idsOf(heads));
    }
    return heads;
  }

  private BitSet branchHeads(Target target) {
    return RevisionGraph.both(graph.heads(), lineage(target));
  }

  /** All that may be meant: the lineage of the target's branch, or everything if it names none. */
  BitSet lineage(Target target) {
    var branch = target.branch();
    return branch == null ? graph.everything() : graph.lineage(branch(branch));
  }

  /** The revision that a branch is named by. */
  int branch(String name) {
    var exact = graph.exact(name);
    if (exact != null) {
      return exact;
    }
    var beginning = beginningWith(name, graph.everything());
    if (beginning == null) {
      throw TargetProblems.noSuchBranch(name);
    }
    return beginning;
  }

  private int member(Target target) {
    var lineage = lineage(target);
    var symbol = target.symbol();
    var exact = graph.exact(symbol);
    var found = exact != null ? exact : beginningWith(symbol, lineage);
    var branch = target.branch();
    if (found == null && branch != null) {
      found = beginningWith(symbol, graph.everything());
    }
    if (found == null) {
      throw TargetProblems.noSuchRevision(target.text(), symbol);
    }
    if (branch != null && !lineage.get(found)) {
      throw TargetProblems.notAMember(graph.id(found), branch);
    }
    return found;
  }

  private @Nullable Integer beginningWith(String beginning, BitSet within) {
    if (beginning.length() < SHORTEST_BEGINNING) {
      return null;
    }
    var found = RevisionGraph.both(graph.startingWith(beginning), within);
    if (found.cardinality() > 1) {
      throw TargetProblems.ambiguousBeginning(beginning, graph.idsOf(found));
    }
    return found.isEmpty() ? null : found.nextSetBit(0);
  }

  /** Like {@link #place}, counted where the target counts; refuses what counts from a database. */
  BitSet fixed(Target target) {
    if (target.steps() == null) {
      return place(target);
    }
    if (target.isRelativeToRows()) {
      throw TargetProblems.dependentTarget(target.text());
    }
    return new Walk(graph, this, target).from(single(target));
  }

  /**
   * Where the database stands, seen from the target's branch: on the rows that share its lineage;
   * if none does, on the newest applied revisions that do, which other rows imply.
   */
  BitSet current(VersionRows rows, Target target) {
    var lineage = lineage(target);
    var tips = RevisionGraph.both(rows.tips(), lineage);
    return tips.isEmpty() ? graph.line.tips(RevisionGraph.both(rows.applied(), lineage)) : tips;
  }

  /**
   * Naming a revision and one it stands on, along one branch, is a mistake more often than a wish.
   */
  void refuseOverlap(BitSet places) {
    var below = new BitSet();
    places.stream().forEach(i -> below.or(RevisionGraph.setOf(graph.line.below(i))));
    if (!graph.line.withBelow(below).intersects(places)) {
      return;
    }
    var tip = graph.newestFirst(places).filter(i -> standsOn(i, places)).findFirst().orElseThrow();
    var others = RevisionGraph.both(graph.line.withBelow(RevisionGraph.setOf(tip)), places);
    others.clear(tip);
    throw TargetProblems.overlaps(graph.id(tip), graph.idsOf(others));
  }

  private boolean standsOn(int revision, BitSet places) {
    var below = RevisionGraph.setOf(graph.line.below(revision));
    return graph.line.withBelow(below).intersects(places);
  }
}
