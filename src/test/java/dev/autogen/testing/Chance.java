package dev.autogen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices that a seed makes again. */
final class Chance {
  private final Random random;
  private int names;

  Chance(long seed) {
    // Neighbouring seeds of Random begin alike; the multiplier spreads them.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean percent(int likely) {
    return random.nextInt(100) < likely;
  }

  /** From 0 up to, but without, {@code end}. */
  int below(int end) {
    return random.nextInt(end);
  }

  <T> T of(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** Some of the items, at least {@code least}, in random order. */
  <T> List<T> some(List<T> items, int least) {
    List<T> shuffled = new ArrayList<>(items);
    java.util.Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, least + random.nextInt(items.size() - least + 1)));
  }

  /** One of the ways. */
  @SafeVarargs
  final <T> T either(Supplier<T>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  /** A name that was not there before, now and then one that needs quoting. */
  String name(String prefix) {
    var tail = percent(70) ? "" : of(RandomText.NASTY_NAMES);
    return prefix + "_" + names++ + tail;
  }
}
