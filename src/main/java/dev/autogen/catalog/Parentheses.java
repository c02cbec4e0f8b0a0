package dev.autogen.catalog;

import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Token;
import java.util.List;

/** Takes off the parentheses that a database puts around a whole expression. */
final class Parentheses {
  private Parentheses() {}

  /** {@code sql} without the pairs that enclose all of it. */
  static String stripped(String sql) {
    var text = sql.strip();
    while (text.startsWith("(") && enclosesAll(SqlText.tokens(text))) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return text;
  }

  /** Whether the parenthesis that opens first closes last. */
  private static boolean enclosesAll(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var text = tokens.get(i).text();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }
}
