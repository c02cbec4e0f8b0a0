package dev.autogen.revision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user typed to name a revision, taken apart: {@code [branch@][symbol][+N|-N]}.
 *
 * @param text as typed, for messages
 * @param branch a label or id before the {@code @}; null if there is none
 * @param symbol an id, the beginning of one, a label, {@code head}, {@code heads} or {@code base};
 *     empty if the target counts from where the database stands
 * @param steps how far up, or down if negative; null if the target does not count
 */
record Target(String text, @Nullable String branch, String symbol, @Nullable Integer steps) {
  private static final Pattern FORM = Pattern.compile("(?:([^@]*)@)?([^@+-]*)([+-]\\d+)?");

  /** Refuses what has none of the forms, and ranges, which only some commands take. */
  static Target parse(String text) {
    if (text.contains(":")) {
      throw TargetProblems.rangeNotAllowed(text);
    }
    var matcher = FORM.matcher(text);
    if (!matcher.matches() || (matcher.group(2).isEmpty() && matcher.group(3) == null)) {
      throw TargetProblems.unknown(text, "it has none of the forms that a target can have");
    }
    var steps = matcher.group(3);
    return new Target(
        text, matcher.group(1), matcher.group(2), steps == null ? null : number(steps));
  }

  /**
   * Too large a number means farther than any graph goes, which is told like any other walk too
   * far.
   */
  private static int number(String digits) {
    return digits.length() > 9
        ? Integer.MAX_VALUE * (digits.startsWith("-") ? -1 : 1)
        : Integer.parseInt(digits);
  }

  /** Whether it counts from where the database stands, as {@code +2} and {@code label@-1} do. */
  boolean isRelativeToRows() {
    return symbol.isEmpty();
  }

  int stepsOrNone() {
    return steps == null ? 0 : steps;
  }

  /** The count as typed, sign included. */
  String counted() {
    return text.substring(text.length() - countLength());
  }

  private int countLength() {
    var sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return sign < 0 ? 0 : text.length() - sign;
  }
}
