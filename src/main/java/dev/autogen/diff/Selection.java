package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one kind of thing: with include patterns only what fits one of them, and never
 * what fits an exclude pattern.
 */
record Selection(Globs included, Globs excluded) {
  /**
   * The patterns of {@code include.KIND} and {@code exclude.KIND}.
   *
   * @param kind in the plural, such as {@code tables}
   */
  static Selection of(String kind, Function<String, List<String>> patterns) {
    return new Selection(
        new Globs(patterns.apply("include." + kind)), new Globs(patterns.apply("exclude." + kind)));
  }

  /** Whether everything counts. */
  boolean isAll() {
    return included.isEmpty() && excluded.isEmpty();
  }

  /** Whether the thing counts whose name, with what it stands in, has these parts. */
  boolean holds(@Nullable String... parts) {
    return (included.isEmpty() || included.fit(parts)) && !excluded.fit(parts);
  }

  /** Whether a part of a table counts; one without a name does. */
  boolean holds(QualifiedName table, @Nullable String part) {
    return part == null || holds(table.schema(), table.name(), part);
  }
}
