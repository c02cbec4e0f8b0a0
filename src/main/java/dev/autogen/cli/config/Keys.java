package dev.autogen.cli.config;

import dev.autogen.problem.ProblemException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that a configuration may have. */
final class Keys {
  private static final List<String> KNOWN =
      List.of(
          "classpath",
          "data_loss",
          "entities",
          "exclude.columns",
          "exclude.constraints",
          "exclude.indexes",
          "exclude.schemas",
          "exclude.tables",
          "file.template",
          "hook.after_migration",
          "hook.after_run",
          "hook.before_migration",
          "hook.before_run",
          "hook.post_write",
          "include.columns",
          "include.constraints",
          "include.indexes",
          "include.schemas",
          "include.tables",
          "lock_retries",
          "lock_timeout",
          "migrations",
          "naming",
          "packages",
          "password",
          "targets",
          "template",
          "transactions",
          "unit",
          "unit.file",
          "url",
          "user",
          "version.table");

  private static final List<String> PREFIXES =
      List.of("hibernate.", "jakarta.persistence.", "javax.persistence.");

  private Keys() {}

  /**
   * Refuses what nothing would ever read, which is mostly a slip of the finger.
   *
   * @param keys as they stand in {@code place}; {@code NAME.key} is known where {@code NAME.url} is
   *     among {@code all}
   * @throws ProblemException for the first that is not known
   */
  static void check(Collection<String> keys, Collection<String> all, String place) {
    var databases =
        all.stream()
            .filter(key -> key.endsWith(".url"))
            .map(key -> key.substring(0, key.length() - ".url".length()))
            .collect(Collectors.toSet());
    keys.stream()
        .filter(key -> !isKnown(key, databases))
        .sorted()
        .findFirst()
        .ifPresent(key -> refuse(key, place));
  }

  private static boolean isKnown(String key, Set<String> databases) {
    return KNOWN.contains(key)
        || PREFIXES.stream().anyMatch(key::startsWith)
        || databases.stream()
            .filter(name -> key.startsWith(name + "."))
            .anyMatch(name -> isKnown(key.substring(name.length() + 1), Set.of()));
  }

  private static void refuse(String key, String place) {
    var nearest =
        KNOWN.stream().min(Comparator.comparingInt(each -> distance(key, each))).orElseThrow();
    throw ProblemException.usage(
        "%s: there is no key %s".formatted(place, key),
        "nothing reads it, so that what it says would silently not be done",
        distance(key, nearest) <= key.length() / 2
            ? "write %s, or take it out".formatted(nearest)
            : "take it out; the keys are %s, hibernate.* and jakarta.persistence.*"
                .formatted(String.join(", ", KNOWN)));
  }

  /** How many characters have to be put in, taken out or exchanged. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
