package dev.autogen.entity;

import dev.autogen.schema.SqlText;

/** The expression of a check, without the parentheses that stand around all of it. */
final class CheckText {
  private CheckText() {}

  static String of(org.hibernate.mapping.CheckConstraint check) {
    return withoutParentheses(check.getConstraint());
  }

  /** With a space after each comma: Hibernate writes {@code ('A','B')}, people read it. */
  static String spaced(String text) {
    var result = new StringBuilder();
    boolean afterComma = false;
    for (var token : SqlText.tokens(text)) {
      result
          .append(afterComma && token.kind() != SqlText.Kind.SPACE ? " " : "")
          .append(token.text());
      afterComma = token.text().equals(",");
    }
    return result.toString();
  }

  static String withoutParentheses(String text) {
    var result = text.strip();
    while (result.startsWith("(") && closesAtEnd(result)) {
      result = result.substring(1, result.length() - 1).strip();
    }
    return result;
  }

  private static boolean closesAtEnd(String text) {
    int depth = 0;
    int position = 0;
    for (var token : SqlText.tokens(text)) {
      position += token.text().length();
      depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      if (depth == 0) {
        return position == text.length();
      }
    }
    return false;
  }
}
