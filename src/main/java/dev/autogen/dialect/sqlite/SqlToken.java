package dev.autogen.dialect.sqlite;

import java.util.Locale;

/**
 * One lexical piece of SQLite SQL, exactly as written.
 *
 * @param kind what the piece is
 * @param text the characters of it, quotes included
 * @param from where it begins in the text it was read from, in characters
 */
public record SqlToken(Kind kind, String text, int from) {

  /** The lexical kinds; see https://www.sqlite.org/draft/tokenreq.html. */
  public enum Kind {
    /** A keyword or an identifier without quotes. */
    WORD,
    /** An identifier in double quotes, backticks or brackets. */
    QUOTED,
    /** Text in single quotes, which SQLite also takes as a name where only a name fits. */
    STRING,
    BLOB,
    NUMBER,
    VARIABLE,
    OPERATOR,
    SPACE,
    COMMENT
  }

  /** Where the next piece begins. */
  public int to() {
    return from + text.length();
  }

  /** Whether the piece means nothing to SQLite: white space or a comment. */
  public boolean isTrivia() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }

  /** Whether this is that keyword, in any case and without quotes, or that operator. */
  public boolean is(String word) {
    return (kind == Kind.WORD && text.equalsIgnoreCase(word))
        || (kind == Kind.OPERATOR && text.equals(word));
  }

  /** Whether the piece can stand where SQLite's grammar wants a name. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
  }

  /** The name without its quotes; doubled quotes inside are single again. */
  public String name() {
    if (kind != Kind.QUOTED && kind != Kind.STRING) {
      return text;
    }
    var inside = text.substring(1, text.length() - 1);
    var quote = text.substring(0, 1);
    return quote.equals("[") ? inside : inside.replace(quote + quote, quote);
  }

  /** Whether both name one thing to SQLite, which folds the case of ASCII letters alone. */
  static boolean sameName(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** The name with its ASCII letters in lower case. */
  static String folded(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    var folded = new StringBuilder(name.length());
    name.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> folded.append((char) c));
    return folded.toString();
  }
}
