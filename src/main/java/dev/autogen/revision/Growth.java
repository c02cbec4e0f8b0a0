package dev.autogen.revision;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what a new revision stands on, and refuses one that would not fit the graph. */
final class Growth {
  private final RevisionGraph graph;
  private final Resolver resolver;

  Growth(RevisionGraph graph, Resolver resolver) {
    this.graph = graph;
    this.resolver = resolver;
  }

  NewRevision.Parents parents(NewRevision wanted) {
    refuseNames(wanted);
    var parents = parents(wanted.heads());
    if (!wanted.splice()) {
      refuseInner(parents);
    }
    return new NewRevision.Parents(graph.idsOf(parents), dependsOn(wanted));
  }

  /**
   * For a merge, {@code heads} are all heads, also those that others depend on: afterwards there is
   * one.
   */
  NewRevision.Parents merge(String id, List<String> revisions) {
    refuse(nameProblem(RevisionName.Kind.ID, id));
    var parents = revisions.equals(List.of("heads")) ? graph.heads() : parents(revisions);
    refuseInner(parents);
    if (parents.cardinality() < 2) {
      throw GrowthProblems.nothingToMerge(graph.told(parents));
    }
    return new NewRevision.Parents(graph.idsOf(parents), List.of());
  }

  private void refuseNames(NewRevision wanted) {
    refuse(nameProblem(RevisionName.Kind.ID, wanted.id()));
    for (var label : wanted.branchLabels()) {
      refuse(nameProblem(RevisionName.Kind.LABEL, label));
      if (label.equals(wanted.id())) {
        throw GrowthProblems.labelIsId(label);
      }
    }
  }

  private Optional<Problem> nameProblem(RevisionName.Kind kind, String name) {
    var wrong = RevisionName.problem(kind, name, "the new revision");
    var owner = graph.exact(name);
    return wrong.isPresent() || owner == null
        ? wrong
        : Optional.of(GrowthProblems.taken(kind, name, graph.node(owner)));
  }

  private static void refuse(Optional<Problem> problem) {
    problem.ifPresent(found -> {
      throw new ProblemException(ProblemException.Kind.USAGE, found);
    });
  }

  private BitSet parents(List<String> texts) {
    var parents = new BitSet();
    for (var text : texts) {
      var place = place(text);
      if (parents.intersects(place)) {
        throw GrowthProblems.duplicateHeads(graph.told(RevisionGraph.both(parents, place)));
      }
      parents.or(place);
    }
    resolver.refuseOverlap(parents);
    return parents;
  }

  private BitSet place(String text) {
    var heads = graph.heads();
    if (text.equals("head") && heads.cardinality() > 1) {
      throw GrowthProblems.multipleHeads(graph.idsOf(heads));
    }
    return resolver.fixed(Target.parse(text));
  }

  private void refuseInner(BitSet parents) {
    var inner = RevisionGraph.without(parents, graph.heads());
    if (!inner.isEmpty()) {
      throw GrowthProblems.notAHead(graph.id(inner.nextSetBit(0)));
    }
  }

  private List<String> dependsOn(NewRevision wanted) {
    List<String> names = new ArrayList<>();
    for (var text : wanted.dependsOn()) {
      if (graph.isLabel(text)) {
        names.add(text);
      } else {
        names.addAll(graph.idsOf(resolver.fixed(Target.parse(text))));
      }
    }
    return names.stream().distinct().toList();
  }
}
