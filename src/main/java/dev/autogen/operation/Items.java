package dev.autogen.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to a list of named things; a name that is missing, or there already, is a broken invariant. */
final class Items {
  private Items() {}

  static <T, K extends @Nullable Object> List<T> added(List<T> items, T item, Function<T, K> name) {
    var added = name.apply(item);
    if (added != null && items.stream().anyMatch(each -> added.equals(name.apply(each)))) {
      throw new IllegalStateException("there already: " + added);
    }
    List<T> result = new ArrayList<>(items);
    result.add(item);
    return List.copyOf(result);
  }

  static <T, K> List<T> removed(List<T> items, K key, Function<T, K> name) {
    check(items, key, name);
    return items.stream().filter(each -> !key.equals(name.apply(each))).toList();
  }

  static <T, K> List<T> changed(
      List<T> items, K key, Function<T, K> name, UnaryOperator<T> change) {
    check(items, key, name);
    return items.stream()
        .map(each -> Objects.equals(key, name.apply(each)) ? change.apply(each) : each)
        .toList();
  }

  private static <T, K> void check(List<T> items, K key, Function<T, K> name) {
    if (items.stream().noneMatch(each -> Objects.equals(key, name.apply(each)))) {
      throw new IllegalStateException("not there: " + key);
    }
  }
}
