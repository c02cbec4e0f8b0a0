package dev.autogen.revision;

import dev.autogen.problem.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with the files themselves, told with their names. */
final class GraphProblems {
  private static final int SHOWN = 10;

  private GraphProblems() {}

  static Problem twice(RevisionNode first, RevisionNode second) {
    return new Problem(
        "Revision %s is present more than once".formatted(first.id()),
        "%s and %s both have this id".formatted(first.file(), second.file()),
        "give one of them another id, or delete the one that is a copy");
  }

  static Problem labelTwice(String label, RevisionNode first, RevisionNode second) {
    return new Problem(
        "Branch name '%s' in revision %s already used by revision %s"
            .formatted(label, second.id(), first.id()),
        "%s and %s both use the name, so it would not say which is meant"
            .formatted(first.file(), second.file()),
        "change branchLabels in %s".formatted(second.file()));
  }

  static Problem missing(String name, RevisionNode node, String element) {
    return new Problem(
        "Revision %s referenced from %s is not present"
            .formatted(RevisionName.shown(name), node.id()),
        "%s names it in %s, and no migration has this id".formatted(node.file(), element),
        "bring back the file that is missing, or correct %s in %s".formatted(element, node.file()));
  }

  static Problem cycle(List<RevisionNode> members, boolean throughDependency) {
    var ids = some(members, RevisionNode::id);
    var files = some(members, RevisionNode::file);
    var itself = members.size() == 1;
    var element = throughDependency ? "revises and dependsOn" : "revises";
    return new Problem(
        "%s is detected in revisions (%s)".formatted(kind(itself, throughDependency), ids),
        itself
            ? "%s names itself, so it could never run".formatted(files)
            : "each needs the one before it and the first the last, so none could run first: "
                + files,
        "correct %s in %s".formatted(element, itself ? files : "one of them"));
  }

  private static String kind(boolean itself, boolean throughDependency) {
    if (throughDependency) {
      return itself ? "Dependency self-loop" : "Dependency cycle";
    }
    return itself ? "Self-loop" : "Cycle";
  }

  static Problem severalHeads(List<RevisionNode> heads) {
    var ids = heads.stream().map(RevisionNode::id).collect(Collectors.joining(" "));
    return new Problem(
        "The migrations have multiple heads (due to branching): " + ids.replace(" ", ", "),
        "branches each added a migration, so which one runs first is unknown: "
            + heads.stream().map(RevisionNode::file).collect(Collectors.joining(", ")),
        "run `autogen merge %s -m MSG` and commit the class it writes".formatted(ids));
  }

  static Problem notUpToDate(List<RevisionNode> pending) {
    return new Problem(
        "Target database is not up to date.",
        "%d migrations have not run on it: %s"
            .formatted(pending.size(), some(pending, RevisionNode::id)),
        "run `autogen upgrade heads` first");
  }

  /** A list that a person still reads. */
  private static String some(List<RevisionNode> nodes, Function<RevisionNode, String> text) {
    var told = nodes.stream().limit(SHOWN).map(text).collect(Collectors.joining(", "));
    return nodes.size() <= SHOWN ? told : told + " and %d more".formatted(nodes.size() - SHOWN);
  }
}
