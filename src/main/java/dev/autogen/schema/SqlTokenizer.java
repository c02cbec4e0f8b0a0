package dev.autogen.schema;

import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text into tokens; an open quote or comment runs to the end of the text. */
final class SqlTokenizer {
  private static final List<String> LONG_SYMBOLS =
      List.of(
          "->>", "#>>", "!~*", "::", "<=", ">=", "<>", "!=", "||", "->", "#>", "@>", "<@", "~*",
          "!~");

  private final String sql;
  private int position;

  SqlTokenizer(String sql) {
    this.sql = sql;
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    while (position < sql.length()) {
      int start = position;
      var kind = next();
      tokens.add(new Token(kind, sql.substring(start, position)));
    }
    return tokens;
  }

  private Kind next() {
    char c = sql.charAt(position);
    if (Character.isWhitespace(c)) {
      skipWhile(Character::isWhitespace);
      return Kind.SPACE;
    }
    if (sql.startsWith("--", position) || sql.startsWith("/*", position)) {
      skipTo(sql.startsWith("--", position) ? "\n" : "*/");
      return Kind.SPACE;
    }
    if (c == '\'' || isEscapeString()) {
      return string(c != '\'');
    }
    if (c == '"') {
      quoted('"', false);
      return Kind.QUOTED_NAME;
    }
    if (c == '$' && dollarTag() != null) {
      return dollarString();
    }
    return plain(c);
  }

  private Kind plain(char c) {
    if (Character.isDigit(c) || c == '.' && isDigitAt(position + 1)) {
      number();
      return Kind.NUMBER;
    }
    if (Character.isLetter(c) || c == '_') {
      skipWhile(each -> Character.isLetterOrDigit(each) || each == '_' || each == '$');
      return Kind.WORD;
    }
    position +=
        LONG_SYMBOLS.stream()
            .filter(symbol -> sql.startsWith(symbol, position))
            .mapToInt(String::length)
            .findFirst()
            .orElse(1);
    return Kind.SYMBOL;
  }

  private void number() {
    skipWhile(each -> Character.isLetterOrDigit(each) || each == '.' || each == '_');
    char last = sql.charAt(position - 1);
    boolean exponent = (last == 'e' || last == 'E') && position < sql.length();
    if (exponent && "+-".indexOf(sql.charAt(position)) >= 0 && isDigitAt(position + 1)) {
      position++;
      skipWhile(Character::isDigit);
    }
  }

  private boolean isEscapeString() {
    char c = sql.charAt(position);
    return "eExXbB".indexOf(c) >= 0
        && position + 1 < sql.length()
        && sql.charAt(position + 1) == '\'';
  }

  private Kind string(boolean prefixed) {
    boolean backslash = prefixed && Character.toLowerCase(sql.charAt(position)) == 'e';
    position += prefixed ? 1 : 0;
    quoted('\'', backslash);
    return Kind.STRING;
  }

  private void quoted(char quote, boolean backslash) {
    position++;
    while (position < sql.length()) {
      char c = sql.charAt(position);
      position++;
      if (backslash && c == '\\') {
        position = Math.min(position + 1, sql.length());
      } else if (c == quote && !isAt(position, quote)) {
        return;
      } else if (c == quote) {
        position++;
      }
    }
  }

  private @org.jspecify.annotations.Nullable String dollarTag() {
    int end = sql.indexOf('$', position + 1);
    if (end < 0) {
      return null;
    }
    var tag = sql.substring(position, end + 1);
    return tag.matches("\\$([A-Za-z_][A-Za-z0-9_]*)?\\$") ? tag : null;
  }

  private Kind dollarString() {
    int tagEnd = sql.indexOf('$', position + 1) + 1;
    var tag = sql.substring(position, tagEnd);
    position = tagEnd;
    skipTo(tag);
    return Kind.STRING;
  }

  private void skipTo(String end) {
    int found = sql.indexOf(end, position + (end.equals("*/") ? 2 : 0));
    position = found < 0 ? sql.length() : found + end.length();
  }

  private void skipWhile(java.util.function.IntPredicate test) {
    while (position < sql.length() && test.test(sql.charAt(position))) {
      position++;
    }
  }

  private boolean isDigitAt(int index) {
    return index < sql.length() && Character.isDigit(sql.charAt(index));
  }

  private boolean isAt(int index, char c) {
    return index < sql.length() && sql.charAt(index) == c;
  }
}
