package dev.autogen.entity;

import dev.autogen.schema.Sequence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What JPA 3.2 lets a mapping append to CREATE SEQUENCE as text. */
final class SequenceOptions {
  private static final Pattern MINIMUM = Pattern.compile("(?i)\\bminvalue\\s+(-?\\d+)");
  private static final Pattern MAXIMUM = Pattern.compile("(?i)\\bmaxvalue\\s+(-?\\d+)");
  private static final Pattern CACHE = Pattern.compile("(?i)\\bcache\\s+(\\d+)");
  private static final Pattern CYCLE = Pattern.compile("(?i)(?<!\\bno\\s{1,9})\\bcycle\\b");

  private SequenceOptions() {}

  /**
   * The sequence with what the text says about its limits, its end and its cache.
   *
   * @param options null: nothing
   */
  static Sequence applied(Sequence sequence, @Nullable String options) {
    if (options == null) {
      return sequence;
    }
    var cache = number(CACHE, options);
    var limited = sequence.minValue(number(MINIMUM, options)).maxValue(number(MAXIMUM, options));
    var cached = cache == null ? limited : limited.cached(cache);
    return CYCLE.matcher(options).find() ? cached.cycling() : cached;
  }

  private static @Nullable Long number(Pattern pattern, String options) {
    var match = pattern.matcher(options);
    return match.find() ? Long.valueOf(match.group(1)) : null;
  }
}
