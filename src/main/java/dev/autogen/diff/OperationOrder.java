package dev.autogen.diff;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts operations into an order in which each can run: a graph of what each needs and frees, cut at
 * foreign keys where tables refer to each other. Where nothing forces an order it is that of {@link
 * Phase}, then that of the input.
 */
final class OperationOrder {
  private final List<Operation> operations;
  private final List<Effects> effects;
  private final List<Set<Integer>> followers = new ArrayList<>();
  private final int[] waiting;

  private OperationOrder(List<Operation> operations) {
    this.operations = operations;
    this.effects = operations.stream().map(each -> each.accept(new EffectsOf())).toList();
    this.waiting = new int[operations.size()];
    operations.forEach(each -> followers.add(new LinkedHashSet<>()));
  }

  static List<Operation> of(List<Operation> operations) {
    var cut = ForeignKeyCycles.cut(operations);
    return tried(cut)
        .or(() -> tried(ReplacedConstraints.split(cut)))
        .orElseThrow(() -> new IllegalStateException("operations wait for each other: " + cut));
  }

  /** Empty if some operations wait for each other. */
  private static Optional<List<Operation>> tried(List<Operation> operations) {
    var order = new OperationOrder(byPhase(operations));
    order.connect();
    var sorted = order.sorted();
    return sorted.size() == operations.size() ? Optional.of(sorted) : Optional.empty();
  }

  private static List<Operation> byPhase(List<Operation> operations) {
    Set<String> created = new HashSet<>();
    Set<String> dropped = new HashSet<>();
    for (var operation : operations) {
      var effects = operation.accept(new EffectsOf());
      created.addAll(effects.creates());
      dropped.addAll(effects.drops());
    }
    return operations.stream()
        .sorted(Comparator.comparing(each -> Phase.of(each, created, dropped)))
        .toList();
  }

  private void connect() {
    Map<String, List<Integer>> creators = index(Effects::creates);
    Map<String, List<Integer>> droppers = index(Effects::drops);
    for (int i = 0; i < operations.size(); i++) {
      int self = i;
      effects.get(i).uses().forEach(thing -> before(creators.get(thing), self));
      effects.get(i).creates().forEach(thing -> before(droppers.get(thing), self));
      effects.get(i).releases().forEach(thing -> after(self, droppers.get(thing)));
    }
  }

  private Map<String, List<Integer>> index(Function<Effects, Set<String>> things) {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < effects.size(); i++) {
      for (var thing : things.apply(effects.get(i))) {
        index.computeIfAbsent(thing, key -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }

  private void before(@Nullable List<Integer> earlier, int later) {
    if (earlier != null) {
      earlier.forEach(each -> edge(each, later));
    }
  }

  private void after(int earlier, @Nullable List<Integer> later) {
    if (later != null) {
      later.forEach(each -> edge(earlier, each));
    }
  }

  private void edge(int earlier, int later) {
    if (earlier != later && !areColumns(earlier, later) && followers.get(earlier).add(later)) {
      waiting[later]++;
    }
  }

  /** A dialect changes a column together with those that are computed from it, in any order. */
  private boolean areColumns(int earlier, int later) {
    return operations.get(earlier) instanceof AlterColumn
        && operations.get(later) instanceof AlterColumn;
  }

  private List<Operation> sorted() {
    var ready = new TreeSet<Integer>();
    IntStream.range(0, waiting.length).filter(i -> waiting[i] == 0).forEach(ready::add);
    var indexes = new ArrayDeque<Integer>();
    List<Operation> sorted = new ArrayList<>();
    while (!ready.isEmpty() || !indexes.isEmpty()) {
      int next = indexes.isEmpty() ? ready.first() : indexes.remove();
      ready.remove(next);
      sorted.add(operations.get(next));
      for (int follower : followers.get(next)) {
        waiting[follower]--;
        if (waiting[follower] == 0) {
          (isIndexOf(next, follower) ? indexes : ready).add(follower);
        }
      }
    }
    return List.copyOf(sorted);
  }

  /** A new table's indexes come right after it. */
  private boolean isIndexOf(int table, int index) {
    return operations.get(table) instanceof CreateTable created
        && operations.get(index) instanceof CreateIndex on
        && on.table().equals(created.table().name());
  }
}
