package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Graphs written in one line: {@code c2:b,d~a3#label} revises b and d, depends on a3 and carries a
 * label.
 */
final class Graphs {
  static final RevisionMap LIN = map("a b:a c:b d:c e:d");
  static final RevisionMap BR = map("a b:a c1:b#c1branch d1:c1 c2:b#c2branch d2:c2");
  static final RevisionMap MRG = map("a b:a c1:b#c1branch d1:c1 c2:b#c2branch d2:c2 e:d1,d2 f:e");
  static final RevisionMap LAB =
      map(
          "a#abranch b:a somelongername:b c:somelongername d e:d#ebranch someothername:e"
              + " f:someothername");

  private Graphs() {}

  static RevisionMap map(String graph) {
    return RevisionMap.of(nodes(graph));
  }

  static List<RevisionNode> nodes(String graph) {
    return words(graph).stream().map(Graphs::node).toList();
  }

  static RevisionNode node(String text) {
    var label = text.split("#", 2);
    var depends = label[0].split("~", 2);
    var revises = depends[0].split(":", 2);
    return new RevisionNode(
        revises[0],
        revises.length > 1 ? list(revises[1]) : List.of(),
        depends.length > 1 ? list(depends[1]) : List.of(),
        label.length > 1 ? list(label[1]) : List.of(),
        "",
        null,
        revises[0] + ".java");
  }

  private static List<String> list(String text) {
    return List.of(text.split(","));
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
  }

  /** A line of {@code length} revisions, {@code r0} first. */
  static List<RevisionNode> chain(int length) {
    List<RevisionNode> chain = new ArrayList<>();
    for (var i = 0; i < length; i++) {
      chain.add(node(i == 0 ? "r0" : "r%d:r%d".formatted(i, i - 1)));
    }
    return chain;
  }
}
