package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that belongs to no column.
 *
 * @param minimum null: the database's own lowest value
 * @param maximum null: the database's own highest value
 * @param cache how many values a session takes at once, at least 1
 */
public record Sequence(
    QualifiedName name,
    long start,
    long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    boolean cycle,
    long cache) {

  /** From 1 by 1. */
  public static Sequence of(QualifiedName name) {
    return new Sequence(name, 1, 1, null, null, false, 1);
  }

  public Sequence startWith(long changed) {
    return new Sequence(name, changed, increment, minimum, maximum, cycle, cache);
  }

  public Sequence incrementBy(long changed) {
    return new Sequence(name, start, changed, minimum, maximum, cycle, cache);
  }

  public Sequence minValue(@Nullable Long changed) {
    return new Sequence(name, start, increment, changed, maximum, cycle, cache);
  }

  public Sequence maxValue(@Nullable Long changed) {
    return new Sequence(name, start, increment, minimum, changed, cycle, cache);
  }

  /** Starts again at the end. */
  public Sequence cycling() {
    return new Sequence(name, start, increment, minimum, maximum, true, cache);
  }

  public Sequence cached(long changed) {
    return new Sequence(name, start, increment, minimum, maximum, cycle, changed);
  }

  public Sequence withName(QualifiedName changed) {
    return new Sequence(changed, start, increment, minimum, maximum, cycle, cache);
  }
}
