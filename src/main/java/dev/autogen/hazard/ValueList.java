package dev.autogen.hazard;

import dev.autogen.schema.SqlText;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The checks that Hibernate writes for enums: a list of values, or a range of positions. */
final class ValueList {
  private static final Pattern LIST = Pattern.compile("(?is)\\s*(\\S+)\\s+in\\s*\\((.*)\\)\\s*");
  private static final Pattern RANGE =
      Pattern.compile("(?i)\\s*(\\S+)\\s+between\\s+(-?\\d+)\\s+and\\s+(-?\\d+)\\s*");

  private ValueList() {}

  /** Whether all that {@code from} admits is admitted by {@code to} too, as far as is seen. */
  static boolean admits(String from, String to) {
    var oldList = LIST.matcher(from);
    var newList = LIST.matcher(to);
    if (oldList.matches() && newList.matches()) {
      return oldList.group(1).equalsIgnoreCase(newList.group(1))
          && values(newList.group(2)).containsAll(values(oldList.group(2)));
    }
    var oldRange = RANGE.matcher(from);
    var newRange = RANGE.matcher(to);
    return oldRange.matches()
        && newRange.matches()
        && oldRange.group(1).equalsIgnoreCase(newRange.group(1))
        && number(oldRange.group(2)).compareTo(number(newRange.group(2))) >= 0
        && number(oldRange.group(3)).compareTo(number(newRange.group(3))) <= 0;
  }

  private static Set<String> values(String list) {
    return SqlText.tokens(list).stream()
        .filter(token -> token.kind() != SqlText.Kind.SPACE && !token.text().equals(","))
        .map(SqlText.Token::text)
        .collect(Collectors.toSet());
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
