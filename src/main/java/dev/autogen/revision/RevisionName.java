package dev.autogen.revision;

import dev.autogen.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which texts can be a revision's id or a branch label: those that no target could mistake for
 * something else.
 */
final class RevisionName {
  private static final String FORBIDDEN = "@-+:";
  private static final Set<String> SYMBOLS = Set.of("head", "heads", "base", "current");

  /** The version table's column is that wide. */
  private static final int LONGEST = 64;

  private RevisionName() {}

  enum Kind {
    ID("revision identifier"),
    LABEL("branch label");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Why {@code name}, found in {@code place}, cannot be used; empty if it can. */
  static Optional<Problem> problem(Kind kind, String name, String place) {
    if (name.isEmpty()) {
      return refused(
          "Empty %s in %s".formatted(kind.words, place), "it could never be named", kind);
    }
    var forbidden = forbiddenIn(name);
    if (!forbidden.isEmpty()) {
      var what =
          "Character(s) '%s' not allowed in %s '%s'".formatted(forbidden, kind.words, shown(name));
      return refused(
          what,
          "%s uses it, and targets such as a@head or b+1 could not be told from it"
              .formatted(place),
          kind);
    }
    if (SYMBOLS.contains(name.toLowerCase(Locale.ROOT))) {
      var what = "'%s' is not allowed as %s".formatted(name, kind.words);
      return refused(
          what, "%s uses it, and as a target the word means something else".formatted(place), kind);
    }
    if (name.length() > LONGEST) {
      var what = "The %s '%s' is longer than %d characters".formatted(kind.words, name, LONGEST);
      return refused(
          what, "%s uses it, and the version table could not hold it".formatted(place), kind);
    }
    return Optional.empty();
  }

  private static Optional<Problem> refused(String what, String why, Kind kind) {
    var next = "use letters, digits and _ in the %s".formatted(kind.words);
    return Optional.of(new Problem(what, why, next));
  }

  private static String forbiddenIn(String name) {
    return name.codePoints()
        .filter(c ->
            FORBIDDEN.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c))
        .distinct()
        .mapToObj(Character::toString)
        .map(RevisionName::shown)
        .collect(Collectors.joining(", "));
  }

  /**
   * With control characters as Java writes them, so that they neither break a line nor reach a
   * terminal.
   */
  static String shown(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
