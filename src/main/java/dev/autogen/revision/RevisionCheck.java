package dev.autogen.revision;

import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps a set of revisions from being a graph, found before anything is planned on it. */
final class RevisionCheck {
  private RevisionCheck() {}

  /** All names that are wrong; if none, all ids that are missing; if none, a cycle. */
  static List<Problem> problems(Collection<RevisionNode> nodes) {
    List<Problem> names = new ArrayList<>();
    nodes.forEach(node -> names.addAll(forbidden(node)));
    names.addAll(repeatedIds(nodes));
    names.addAll(repeatedLabels(nodes));
    if (!names.isEmpty()) {
      return names;
    }
    var missing = missing(nodes);
    return missing.isEmpty() ? cycles(new RevisionGraph(nodes)) : missing;
  }

  private static List<Problem> forbidden(RevisionNode node) {
    List<Problem> problems = new ArrayList<>();
    RevisionName.problem(RevisionName.Kind.ID, node.id(), node.file()).ifPresent(problems::add);
    for (var label : node.branchLabels()) {
      RevisionName.problem(RevisionName.Kind.LABEL, label, node.file()).ifPresent(problems::add);
    }
    return problems;
  }

  private static List<Problem> repeatedIds(Collection<RevisionNode> nodes) {
    Map<String, RevisionNode> seen = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (var node : nodes) {
      var first = seen.putIfAbsent(node.id(), node);
      if (first != null) {
        problems.add(GraphProblems.twice(first, node));
      }
    }
    return problems;
  }

  private static List<Problem> repeatedLabels(Collection<RevisionNode> nodes) {
    Map<String, RevisionNode> owners = new HashMap<>();
    nodes.forEach(node -> owners.put(node.id(), node));
    List<Problem> problems = new ArrayList<>();
    for (var node : nodes) {
      for (var label : node.branchLabels()) {
        var owner = owners.putIfAbsent(label, node);
        if (owner != null) {
          problems.add(GraphProblems.labelTwice(label, owner, node));
        }
      }
    }
    return problems;
  }

  private static List<Problem> missing(Collection<RevisionNode> nodes) {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (var node : nodes) {
      ids.add(node.id());
      names.add(node.id());
      names.addAll(node.branchLabels());
    }
    List<Problem> problems = new ArrayList<>();
    for (var node : nodes) {
      node.downRevisions().stream()
          .filter(id -> !ids.contains(id))
          .forEach(id -> problems.add(GraphProblems.missing(id, node, "revises")));
      node.dependsOn().stream()
          .filter(name -> !names.contains(name))
          .forEach(name -> problems.add(GraphProblems.missing(name, node, "dependsOn")));
    }
    return problems;
  }

  private static List<Problem> cycles(RevisionGraph graph) {
    var line = graph.line.cycle();
    var cycle = line.isEmpty() ? graph.needs.cycle() : line;
    if (cycle.isEmpty()) {
      return List.of();
    }
    var members = cycle.stream().map(graph::node).toList();
    return List.of(GraphProblems.cycle(members, line.isEmpty()));
  }
}
