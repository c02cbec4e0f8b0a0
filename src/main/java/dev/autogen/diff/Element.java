package dev.autogen.diff;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing of a schema beside its canonical forms.
 *
 * @param value as its side says it
 * @param forms canonical, one for each target
 * @param depth how many of the forms count for it
 */
record Element<T>(T value, List<T> forms, int depth) {
  Element {
    forms = List.copyOf(forms);
  }

  /** The form that names are matched in. */
  T first() {
    return forms.get(0);
  }

  /** Equal in every form that counts for both. */
  boolean sameAs(Element<T> other) {
    int count = Math.min(depth, other.depth);
    return forms.subList(0, count).equals(other.forms.subList(0, count));
  }

  /** How many forms count between this and {@code other}. */
  int depthWith(Element<T> other) {
    return Math.min(depth, other.depth);
  }

  /** The same element seen through {@code view}, such as a constraint without its name. */
  Element<T> map(UnaryOperator<T> view) {
    return new Element<>(value, forms.stream().map(view).toList(), depth);
  }
}
