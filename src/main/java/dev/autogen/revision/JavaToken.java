package dev.autogen.revision;

/**
 * One token of Java source.
 *
 * @param text the token as written; of a string, a text block and a character what it stands for;
 *     of a doc comment what is between its delimiters; empty at the end
 * @param line where it begins, counted from 1
 */
record JavaToken(Kind kind, String text, int line) {
  enum Kind {
    /** An identifier, a keyword, or a literal such as {@code true}. */
    WORD,
    NUMBER,
    /** A string literal or a text block: they are the same to Java. */
    TEXT,
    CHARACTER,
    SIGN,
    DOC,
    END
  }

  boolean is(Kind wanted, String wantedText) {
    return kind == wanted && text.equals(wantedText);
  }

  boolean isSign(String sign) {
    return is(Kind.SIGN, sign);
  }

  boolean isWord(String word) {
    return is(Kind.WORD, word);
  }

  /** As a person recognises it in the file. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "a string";
      case CHARACTER -> "a character";
      case DOC -> "a comment";
      default -> RevisionName.shown(text);
    };
  }
}
