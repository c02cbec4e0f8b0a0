package dev.autogen.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog query said of one object, by the names the query gave. A name that it did not give
 * is our mistake.
 */
record Facts(Map<String, @Nullable Object> values) {
  /** Reads a JSON object. */
  @SuppressWarnings("unchecked") // the queries build objects, and nothing else
  static Facts parse(String json) {
    return new Facts((Map<String, @Nullable Object>) Objects.requireNonNull(JsonText.parse(json)));
  }

  @Nullable String text(String name) {
    var value = value(name);
    return value == null ? null : value.toString();
  }

  String required(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  boolean flag(String name) {
    var value = value(name);
    return Boolean.TRUE.equals(value) || "1".equals(value);
  }

  long number(String name) {
    return Long.parseLong(required(name));
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> Objects.requireNonNull(item).toString()).toList();
  }

  @SuppressWarnings("unchecked") // the queries build arrays of objects
  List<Facts> items(String name) {
    return list(name).stream()
        .map(item -> new Facts((Map<String, @Nullable Object>) Objects.requireNonNull(item)))
        .toList();
  }

  /** The array of this name; none at all is an empty one, as an aggregate over no row. */
  private List<?> list(String name) {
    var value = value(name);
    return value == null ? List.of() : (List<?>) value;
  }

  private @Nullable Object value(String name) {
    if (!values.containsKey(name)) {
      throw new IllegalStateException("the catalog query gives no " + name);
    }
    return values.get(name);
  }
}
