package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The revisions as numbers, with their two relations: {@code line} (revises) makes branches, {@code
 * needs} (revises or depends on) says what must be applied first. The nodes' names must be sound;
 * cycles may still be in it.
 */
final class RevisionGraph {
  private final List<RevisionNode> nodes;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final int[] newness;
  private final List<Integer> newestFirst;
  final Edges line;
  final Edges needs;

  RevisionGraph(Collection<RevisionNode> revisions) {
    nodes = List.copyOf(revisions);
    for (var i = 0; i < nodes.size(); i++) {
      ids.put(nodes.get(i).id(), i);
      for (var label : nodes.get(i).branchLabels()) {
        labels.put(label, i);
      }
    }
    line = edges(node -> node.downRevisions().stream());
    needs = edges(node -> Stream.concat(node.downRevisions().stream(), node.dependsOn().stream()));
    newestFirst = needs.newestFirst();
    newness = new int[nodes.size()];
    for (var i = 0; i < newestFirst.size(); i++) {
      newness[newestFirst.get(i)] = i;
    }
  }

  private interface Below {
    Stream<String> of(RevisionNode node);
  }

  private Edges edges(Below below) {
    var edges = new int[nodes.size()][];
    for (var i = 0; i < edges.length; i++) {
      edges[i] = below.of(nodes.get(i)).mapToInt(this::known).distinct().toArray();
    }
    return new Edges(edges);
  }

  private int known(String idOrLabel) {
    var found = exact(idOrLabel);
    if (found == null) {
      throw new IllegalStateException("unchecked revisions: nobody is " + idOrLabel);
    }
    return found;
  }

  /** The revision with this full id or, if none has it, with this label. */
  @Nullable Integer exact(String idOrLabel) {
    var byId = ids.get(idOrLabel);
    return byId != null ? byId : labels.get(idOrLabel);
  }

  /** The revision with this full id. */
  @Nullable Integer byId(String id) {
    return ids.get(id);
  }

  boolean isLabel(String name) {
    return labels.containsKey(name);
  }

  int size() {
    return nodes.size();
  }

  RevisionNode node(int revision) {
    return nodes.get(revision);
  }

  String id(int revision) {
    return nodes.get(revision).id();
  }

  BitSet everything() {
    var all = new BitSet();
    all.set(0, nodes.size());
    return all;
  }

  /** Revisions that nobody revises, though others may depend on them. */
  BitSet heads() {
    return line.tips(everything());
  }

  /**
   * Revisions that nobody revises and nobody depends on: where a database that has everything
   * stands.
   */
  BitSet effectiveHeads() {
    return needs.tips(everything());
  }

  BitSet bases() {
    return matching(i -> line.below(i).length == 0);
  }

  BitSet matching(IntPredicate wanted) {
    return setOf(IntStream.range(0, nodes.size()).filter(wanted));
  }

  /** What stands below or above {@code revision} along its branch, and itself. */
  BitSet lineage(int revision) {
    var lineage = line.withBelow(setOf(revision));
    lineage.or(line.withAbove(setOf(revision)));
    return lineage;
  }

  /** In the one order that every plan keeps, newest first. */
  IntStream newestFirst(BitSet set) {
    return set.stream()
        .boxed()
        .sorted((one, other) -> Integer.compare(newness[one], newness[other]))
        .mapToInt(Integer::intValue);
  }

  IntStream oldestFirst(BitSet set) {
    return set.stream()
        .boxed()
        .sorted((one, other) -> Integer.compare(newness[other], newness[one]))
        .mapToInt(Integer::intValue);
  }

  List<RevisionNode> nodes(IntStream revisions) {
    return revisions.mapToObj(nodes::get).toList();
  }

  List<String> idsOf(BitSet revisions) {
    return revisions.stream().mapToObj(this::id).toList();
  }

  /** The ids, comma separated, in the order given. */
  String told(BitSet revisions) {
    return revisions.isEmpty() ? "base" : String.join(", ", idsOf(revisions));
  }

  static BitSet setOf(int... revisions) {
    return setOf(IntStream.of(revisions));
  }

  static BitSet setOf(IntStream revisions) {
    var set = new BitSet();
    revisions.forEach(set::set);
    return set;
  }

  static BitSet both(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  static BitSet without(BitSet one, BitSet other) {
    var rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }

  /** Full ids that begin with {@code beginning}. */
  BitSet startingWith(String beginning) {
    return matching(i -> id(i).startsWith(beginning));
  }
}
