package dev.autogen.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a list of named things; a name that is missing, or there already, is a broken
 * invariant. Plain loops: a migration of 10,000 tables goes through each list tens of thousands of
 * times.
 */
final class Items {
  private Items() {}

  static <T, K extends @Nullable Object> List<T> added(List<T> items, T item, Function<T, K> name) {
    var added = name.apply(item);
    if (added != null && indexOf(items, added, name) >= 0) {
      throw new IllegalStateException("there already: " + added);
    }
    List<T> result = new ArrayList<>(items.size() + 1);
    result.addAll(items);
    result.add(item);
    return List.copyOf(result);
  }

  static <T, K> List<T> removed(List<T> items, K key, Function<T, K> name) {
    present(items, key, name);
    return items.stream().filter(each -> !key.equals(name.apply(each))).toList();
  }

  static <T, K> List<T> changed(
      List<T> items, K key, Function<T, K> name, UnaryOperator<T> change) {
    int first = present(items, key, name);
    List<T> result = new ArrayList<>(items);
    for (int i = first; i < items.size(); i++) {
      if (Objects.equals(key, name.apply(items.get(i)))) {
        result.set(i, change.apply(items.get(i)));
      }
    }
    return List.copyOf(result);
  }

  private static <T, K> int present(List<T> items, K key, Function<T, K> name) {
    int index = indexOf(items, key, name);
    if (index < 0) {
      throw new IllegalStateException("not there: " + key);
    }
    return index;
  }

  private static <T, K extends @Nullable Object> int indexOf(
      List<T> items, K key, Function<T, K> name) {
    for (int i = 0; i < items.size(); i++) {
      if (Objects.equals(key, name.apply(items.get(i)))) {
        return i;
      }
    }
    return -1;
  }
}
