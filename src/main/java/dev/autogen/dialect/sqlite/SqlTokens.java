package dev.autogen.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an expression says, whatever it looks like. SQLite keeps the text of defaults, checks,
 * generated columns and predicates verbatim, so two texts are compared by their tokens.
 */
public final class SqlTokens {
  private SqlTokens() {}

  /**
   * Whether both texts mean the same. White space, comments, the case of keywords and names, quotes
   * around names that need none, parentheses around the whole, a plus before a number and the
   * spelling of {@code =} and {@code <>} make no difference; everything else does.
   */
  public static boolean same(String one, String other) {
    return one.equals(other) || canonical(one).equals(canonical(other));
  }

  /** The same for expressions on one table, whose name in front of columns says nothing. */
  public static boolean same(String one, String other, String table) {
    return canonical(one, table).equals(canonical(other, table));
  }

  /** The tokens of the text in one spelling; equal for texts that are {@link #same}. */
  public static List<String> canonical(String text) {
    return canonical(SqliteTokenizer.significant(text));
  }

  /** The same for an expression on one table, whose name in front of columns is left out. */
  public static List<String> canonical(String text, String table) {
    var tokens = SqliteTokenizer.significant(text);
    var qualifiers = new ColumnReferences(tokens).qualifiers(table);
    List<SqlToken> bare = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean point = i > 0 && qualifiers.contains(tokens.get(i - 1));
      if (!point && !qualifiers.contains(tokens.get(i))) {
        bare.add(tokens.get(i));
      }
    }
    return canonical(bare);
  }

  private static List<String> canonical(List<SqlToken> significant) {
    var tokens = withoutOuterParentheses(significant);
    if (tokens.size() == 2
        && tokens.get(0).is("+")
        && tokens.get(1).kind() == SqlToken.Kind.NUMBER) {
      tokens = tokens.subList(1, 2);
    }
    return tokens.stream().map(SqlTokens::spelling).toList();
  }

  private static List<SqlToken> withoutOuterParentheses(List<SqlToken> tokens) {
    var inner = tokens;
    while (isWrapped(inner)) {
      inner = inner.subList(1, inner.size() - 1);
    }
    return inner;
  }

  private static boolean isWrapped(List<SqlToken> tokens) {
    if (tokens.size() < 3 || !tokens.get(0).is("(")) {
      return false;
    }
    return closing(tokens, 0) == tokens.size() - 1;
  }

  /** Where the parenthesis that opens at {@code open} closes; -1 when it does not. */
  static int closing(List<SqlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        depth++;
      } else if (tokens.get(i).is(")") && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String spelling(SqlToken token) {
    return switch (token.kind()) {
      case WORD -> SqlToken.folded(token.text());
      case QUOTED -> spellingOfQuoted(token.name());
      case NUMBER, BLOB -> token.text().toLowerCase(Locale.ROOT);
      case OPERATOR -> spellingOfOperator(token.text());
      default -> token.text();
    };
  }

  // A quoted NULL or ORDER is a name, the bare one is not.
  private static String spellingOfQuoted(String name) {
    boolean word =
        !name.isEmpty()
            && name.chars().allMatch(c -> SqliteTokenizer.isWordPart((char) c))
            && !Character.isDigit(name.charAt(0));
    var folded = SqlToken.folded(name);
    return word && !SqliteKeywords.isReserved(name)
        ? folded
        : "\"" + folded.replace("\"", "\"\"") + "\"";
  }

  private static String spellingOfOperator(String operator) {
    return switch (operator) {
      case "==" -> "=";
      case "!=" -> "<>";
      default -> operator;
    };
  }

  /** Cuts the tokens at each comma outside parentheses. */
  static List<List<SqlToken>> list(List<SqlToken> tokens) {
    List<List<SqlToken>> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(",")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }
}
