package dev.autogen.dialect.sqlite;

import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQLite SQL into tokens. Nothing is left out: the texts of the tokens, one after the other,
 * are the input.
 */
public final class SqliteTokenizer {
  private static final List<String> LONG_OPERATORS =
      List.of("->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!=");

  private final String sql;
  private int position;

  private SqliteTokenizer(String sql) {
    this.sql = sql;
  }

  /**
   * All tokens of {@code sql}, white space and comments included.
   *
   * @throws ProblemException when a quoted text has no end
   */
  public static List<SqlToken> tokens(String sql) {
    return new SqliteTokenizer(sql).all();
  }

  /** The tokens of {@code sql} that mean something: no white space, no comments. */
  public static List<SqlToken> significant(String sql) {
    return tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
  }

  private List<SqlToken> all() {
    List<SqlToken> tokens = new ArrayList<>();
    while (position < sql.length()) {
      tokens.add(next());
    }
    return List.copyOf(tokens);
  }

  private SqlToken next() {
    int from = position;
    var kind = kindAt(sql.charAt(from));
    position = endOf(kind, from);
    return new SqlToken(kind, sql.substring(from, position), from);
  }

  private SqlToken.Kind kindAt(char first) {
    if (isSpace(first)) {
      return SqlToken.Kind.SPACE;
    }
    if (startsWith("--") || startsWith("/*")) {
      return SqlToken.Kind.COMMENT;
    }
    if (isDigit(first) || (first == '.' && isDigit(at(position + 1)))) {
      return SqlToken.Kind.NUMBER;
    }
    if ((first == 'x' || first == 'X') && at(position + 1) == '\'') {
      return SqlToken.Kind.BLOB;
    }
    return switch (first) {
      case '\'' -> SqlToken.Kind.STRING;
      case '"', '`', '[' -> SqlToken.Kind.QUOTED;
      case '?', ':', '@', '$', '#' -> SqlToken.Kind.VARIABLE;
      default -> isWordPart(first) ? SqlToken.Kind.WORD : SqlToken.Kind.OPERATOR;
    };
  }

  private int endOf(SqlToken.Kind kind, int from) {
    return switch (kind) {
      case SPACE -> endOfSpace(from);
      case COMMENT -> endOfComment(from);
      case NUMBER -> endOfNumber(from);
      case BLOB -> endOfQuoted(from + 1);
      case STRING, QUOTED -> endOfQuoted(from);
      case VARIABLE -> endOfWord(from + 1);
      case WORD -> endOfWord(from);
      case OPERATOR -> endOfOperator(from);
    };
  }

  private int endOfSpace(int from) {
    int end = from + 1;
    while (end < sql.length() && isSpace(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  // A comment in slashes may be left open at the end of the text: SQLite accepts that.
  private int endOfComment(int from) {
    var closing = sql.charAt(from) == '-' ? "\n" : "*/";
    int end = sql.indexOf(closing, from + 2);
    if (end < 0) {
      return sql.length();
    }
    return sql.charAt(from) == '-' ? end : end + 2;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < sql.length() && isWordPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  // Digits, separators, the letters of hexadecimal numbers and of exponents, and a point.
  private int endOfNumber(int from) {
    int end = from;
    while (isNumberPart(from, end)) {
      end++;
    }
    return end;
  }

  private boolean isNumberPart(int from, int end) {
    char c = at(end);
    if (isWordPart(c) || c == '.') {
      return true;
    }
    char before = end > from ? at(end - 1) : ' ';
    boolean hexadecimal = at(from + 1) == 'x' || at(from + 1) == 'X';
    return (c == '+' || c == '-')
        && (before == 'e' || before == 'E')
        && !hexadecimal
        && isDigit(at(end + 1));
  }

  private int endOfQuoted(int from) {
    char closing = sql.charAt(from) == '[' ? ']' : sql.charAt(from);
    int end = from + 1;
    while (end < sql.length()) {
      if (sql.charAt(end) != closing) {
        end++;
      } else if (closing != ']' && at(end + 1) == closing) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    throw ProblemException.database(
        "an SQL text cannot be read: " + sql,
        "the quote at character %d has no end".formatted(from + 1),
        "close the quote");
  }

  private int endOfOperator(int from) {
    return LONG_OPERATORS.stream()
        .filter(this::startsWith)
        .findFirst()
        .map(operator -> from + operator.length())
        .orElse(from + 1);
  }

  private boolean startsWith(String text) {
    return sql.startsWith(text, position);
  }

  private char at(int index) {
    return index < sql.length() ? sql.charAt(index) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  // A byte order mark counts as white space.
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\uFEFF';
  }

  // SQLite takes every character outside ASCII as part of a word.
  static boolean isWordPart(char c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || c >= 0x80;
  }
}
