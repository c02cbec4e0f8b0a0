package dev.autogen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SQL text cut into its tokens, for the two things one may do to an expression without knowing a
 * database: rename a column in it, and see that two spellings differ only in white space, comments
 * and letter case.
 *
 * <p>Tokens are those of the SQL standard, with PostgreSQL's dollar quotes and {@code E''} strings.
 */
public final class SqlText {
  private SqlText() {}

  /** The kinds of tokens. */
  public enum Kind {
    SPACE,
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** One token; {@code text} is exactly what stood there. */
  public record Token(Kind kind, String text) {
    /** The name a word or quoted name stands for, unquoted words in lower case. */
    public String name() {
      return kind == Kind.QUOTED_NAME
          ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
          : text.toLowerCase(Locale.ROOT);
    }

    /** Whether this token can name {@code column}. */
    public boolean names(String column) {
      return kind == Kind.QUOTED_NAME && name().equals(column)
          || kind == Kind.WORD && text.equalsIgnoreCase(column);
    }
  }

  /** All tokens; joined, their texts give {@code sql} again. */
  public static List<Token> tokens(String sql) {
    return new SqlTokenizer(sql).tokens();
  }

  /**
   * Every name that means {@code from} becomes {@code to}; strings, function names and qualified
   * names' left sides stay.
   */
  public static String renamed(String sql, String from, String to) {
    var tokens = tokens(sql);
    var result = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      boolean hit =
          token.names(from) && !isFollowedBy(tokens, i, "(") && !isFollowedBy(tokens, i, ".");
      result.append(hit ? nameText(to) : token.text());
    }
    return result.toString();
  }

  /** Whether {@code sql} mentions the column. */
  public static boolean mentions(String sql, String column) {
    var tokens = tokens(sql);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).names(column) && !isFollowedBy(tokens, i, "(")) {
        return true;
      }
    }
    return false;
  }

  /**
   * One spelling for texts that differ in white space, comments, the case of words, quotes around
   * plain lower-case names and outer parentheses only.
   */
  public static String folded(String sql) {
    List<String> parts = new ArrayList<>();
    for (var token : tokens(sql)) {
      if (token.kind() != Kind.SPACE) {
        parts.add(foldedToken(token));
      }
    }
    return String.join(" ", withoutOuterParentheses(parts));
  }

  private static String foldedToken(Token token) {
    return switch (token.kind()) {
      case WORD -> token.name();
      case QUOTED_NAME -> isPlain(token.name()) ? token.name() : token.text();
      default -> token.text();
    };
  }

  private static List<String> withoutOuterParentheses(List<String> parts) {
    var result = parts;
    while (result.size() > 2 && result.get(0).equals("(") && closing(result) == result.size() - 1) {
      result = result.subList(1, result.size() - 1);
    }
    return result;
  }

  private static int closing(List<String> parts) {
    int depth = 0;
    for (int i = 0; i < parts.size(); i++) {
      depth += parts.get(i).equals("(") ? 1 : parts.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isFollowedBy(List<Token> tokens, int position, String symbol) {
    return tokens.stream()
        .skip(position + 1L)
        .filter(token -> token.kind() != Kind.SPACE)
        .findFirst()
        .filter(token -> token.text().equals(symbol))
        .isPresent();
  }

  private static boolean isPlain(String name) {
    return name.matches("[a-z_][a-z0-9_]*");
  }

  private static String nameText(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
