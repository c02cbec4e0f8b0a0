package dev.autogen.diff;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an operation does to the things of a schema, as far as the order needs to know. A thing is a
 * key such as {@code column t.c}.
 *
 * @param creates there after the operation
 * @param drops gone after the operation
 * @param uses must be there before the operation
 * @param releases used before the operation and not after it
 */
record Effects(Set<String> creates, Set<String> drops, Set<String> uses, Set<String> releases) {

  static Effects none() {
    return new Effects(
        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** A thing comes into being and stands on others. */
  Effects creating(Set<String> things, Set<String> standsOn) {
    creates.addAll(things);
    uses.addAll(standsOn);
    uses.removeAll(creates);
    return this;
  }

  /** A thing goes and lets others free. */
  Effects dropping(Set<String> things, Set<String> stoodOn) {
    drops.addAll(things);
    releases.addAll(stoodOn);
    releases.removeAll(drops);
    return this;
  }
}
