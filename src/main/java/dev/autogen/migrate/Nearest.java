package dev.autogen.migrate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what somebody may have meant. */
final class Nearest {
  private static final int MOST = 3;
  private static final int MOST_LISTED = 12;

  private Nearest() {}

  /** At most three names a few edits away, the nearest first. */
  static List<String> of(String name, Collection<String> candidates) {
    var wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.min(wanted.length() - 1, Math.max(2, wanted.length() / 3));
    return candidates.stream()
        .distinct()
        .filter(each -> distance(wanted, each.toLowerCase(Locale.ROOT)) <= limit)
        .sorted(
            Comparator.comparingInt(
                    (String each) -> distance(wanted, each.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** {@code did you mean a or b? } with a space at the end; empty when nothing is near. */
  static String question(String name, Collection<String> candidates) {
    var near = of(name, candidates);
    return near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "? ";
  }

  /** The names for a message, sorted; of many only the first. */
  static String listed(Collection<String> names) {
    var shown = names.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_LISTED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** How many letters must be put in, taken out or exchanged (Levenshtein's distance). */
  static int distance(String one, String other) {
    int[] above = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
