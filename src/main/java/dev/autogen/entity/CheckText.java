package dev.autogen.entity;

import dev.autogen.schema.SqlText;

/** The expression of a check, without the parentheses that stand around all of it. */
final class CheckText {
  private CheckText() {}

  static String of(org.hibernate.mapping.CheckConstraint check) {
    return withoutParentheses(check.getConstraint());
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
