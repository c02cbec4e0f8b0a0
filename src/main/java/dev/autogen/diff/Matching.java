package dev.autogen.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two lists of named things, paired by name. The order of each list is kept.
 *
 * @param both pairs, in the order of the desired side
 */
record Matching<T>(List<Pair<T>> both, List<T> onlyCurrent, List<T> onlyDesired) {

  record Pair<T>(T current, T desired) {}

  static <T, K> Matching<T> byName(List<T> current, List<T> desired, Function<T, K> name) {
    Map<K, T> left = new LinkedHashMap<>();
    current.forEach(each -> left.put(name.apply(each), each));
    List<Pair<T>> both = new ArrayList<>();
    List<T> onlyDesired = new ArrayList<>();
    for (var each : desired) {
      var match = left.remove(name.apply(each));
      if (match == null) {
        onlyDesired.add(each);
      } else {
        both.add(new Pair<>(match, each));
      }
    }
    return new Matching<>(both, List.copyOf(left.values()), onlyDesired);
  }
}
