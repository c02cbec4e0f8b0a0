package dev.autogen.entity;

import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.Set;

/** The expression of a check, without the parentheses that stand around all of it. */
final class CheckText {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  private CheckText() {}

  static String of(org.hibernate.mapping.CheckConstraint check) {
    return withoutParentheses(check.getConstraint());
  }

  /**
   * With a space after each comma and around comparisons: Hibernate writes {@code a in ('A','B')}
   * and {@code a>=0}, people read it.
   */
  static String spaced(String text) {
    var tokens = SqlText.tokens(text);
    var result = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean spaced = i > 0 && isGap(tokens, i);
      result.append(spaced ? " " : "").append(tokens.get(i).text());
    }
    return result.toString();
  }

  /** Whether a space is missing before a token. */
  private static boolean isGap(List<SqlText.Token> tokens, int next) {
    var left = tokens.get(next - 1);
    var right = tokens.get(next);
    if (left.kind() == SqlText.Kind.SPACE || right.kind() == SqlText.Kind.SPACE) {
      return false;
    }
    return left.text().equals(",") || isComparison(tokens, next - 1) || isComparison(tokens, next);
  }

  // A symbol beside a symbol may be one operator that the tokeniser does not know as such.
  private static boolean isComparison(List<SqlText.Token> tokens, int position) {
    return COMPARISONS.contains(tokens.get(position).text())
        && isOperand(tokens, position - 1)
        && isOperand(tokens, position + 1);
  }

  private static boolean isOperand(List<SqlText.Token> tokens, int position) {
    return position < 0
        || position >= tokens.size()
        || tokens.get(position).kind() != SqlText.Kind.SYMBOL
        || tokens.get(position).text().matches("[()]");
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
