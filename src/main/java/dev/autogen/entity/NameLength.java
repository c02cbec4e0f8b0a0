package dev.autogen.entity;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** PostgreSQL holds 63 bytes of a name: https://www.postgresql.org/docs/current/limits.html. */
final class NameLength {
  static final int MOST_BYTES = 63;
  private static final int HASH_BYTES = 9;

  private NameLength() {}

  /** A long name of ours ends in a hash of all of it, so that two of them stay two. */
  static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    return hashed(cut(name, MOST_BYTES - HASH_BYTES), name);
  }

  /** {@code beginning} and a hash of {@code text}. */
  static String hashed(String beginning, String text) {
    var hash = new CRC32();
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    return "%s_%08x".formatted(beginning, hash.getValue());
  }

  /** Cut as PostgreSQL cuts: at the last whole character. */
  static String cut(String name, int most) {
    int end = name.length();
    while (bytes(name.substring(0, end)) > most) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
