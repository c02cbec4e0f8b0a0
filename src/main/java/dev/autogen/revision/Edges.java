package dev.autogen.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Who stands directly on whom, for one kind of relation. Revisions are numbers here: their places
 * in the list the map was made from. Every walk is a loop, linear in the edges it meets.
 */
final class Edges {
  private final int[][] below;
  private final int[][] above;

  /** The edges from each revision down to those it stands on, without repetition. */
  Edges(int[][] below) {
    this.below = below;
    this.above = turned(below);
  }

  private static int[][] turned(int[][] below) {
    var sizes = new int[below.length];
    for (var targets : below) {
      for (var target : targets) {
        sizes[target]++;
      }
    }
    var above = new int[below.length][];
    for (var i = 0; i < above.length; i++) {
      above[i] = new int[sizes[i]];
    }
    for (var i = below.length - 1; i >= 0; i--) {
      for (var target : below[i]) {
        above[target][--sizes[target]] = i;
      }
    }
    return above;
  }

  int[] below(int revision) {
    return below[revision];
  }

  int[] above(int revision) {
    return above[revision];
  }

  /** {@code from} and everything they stand on. */
  BitSet withBelow(BitSet from) {
    return reach(from, below);
  }

  /** {@code from} and everything that stands on them. */
  BitSet withAbove(BitSet from) {
    return reach(from, above);
  }

  private static BitSet reach(BitSet from, int[][] edges) {
    var reached = (BitSet) from.clone();
    Deque<Integer> open = new ArrayDeque<>();
    from.stream().forEach(open::push);
    while (!open.isEmpty()) {
      for (var next : edges[open.pop()]) {
        if (!reached.get(next)) {
          reached.set(next);
          open.push(next);
        }
      }
    }
    return reached;
  }

  /** Those of {@code set} on which no other of {@code set} stands directly. */
  BitSet tips(BitSet set) {
    var tips = new BitSet();
    set.stream().filter(i -> !meets(above[i], set)).forEach(tips::set);
    return tips;
  }

  private static boolean meets(int[] revisions, BitSet set) {
    for (var revision : revisions) {
      if (set.get(revision)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Every revision before those it stands on. A branch is followed down to the first revision that
   * another branch still needs, then the next branch is; heads and parents are taken in the order
   * given. Revisions in or below a cycle are left out.
   */
  List<Integer> newestFirst() {
    var waiting = new int[above.length];
    Deque<Integer> ready = new ArrayDeque<>();
    for (var i = 0; i < above.length; i++) {
      waiting[i] = above[i].length;
      if (waiting[i] == 0) {
        ready.addLast(i);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      var revision = ready.pop();
      order.add(revision);
      for (var i = below[revision].length - 1; i >= 0; i--) {
        var next = below[revision][i];
        if (--waiting[next] == 0) {
          ready.push(next);
        }
      }
    }
    return order;
  }

  /**
   * One cycle, each standing on the one before it and the first on the last; empty if there is
   * none.
   */
  List<Integer> cycle() {
    var stuck = new BitSet();
    stuck.set(0, below.length);
    newestFirst().forEach(stuck::clear);
    return stuck.isEmpty() ? List.of() : cycleAbove(stuck.nextSetBit(0), stuck);
  }

  /** Every stuck revision lies in or below a cycle, so going up among them must come round. */
  private List<Integer> cycleAbove(int start, BitSet stuck) {
    List<Integer> path = new ArrayList<>();
    var seen = new BitSet();
    var at = start;
    while (!seen.get(at)) {
      seen.set(at);
      path.add(at);
      at = firstOf(above[at], stuck);
    }
    List<Integer> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
    return cycle;
  }

  private static int firstOf(int[] revisions, BitSet set) {
    for (var revision : revisions) {
      if (set.get(revision)) {
        return revision;
      }
    }
    throw new IllegalStateException("a revision that waits for nobody is not in order");
  }
}
