package dev.autogen.revision;

import dev.autogen.problem.ProblemException;
import java.util.List;

/**
 * Splits Java source into tokens, so that what it says can be read without compiling it. Comments
 * are skipped, but for doc comments. It reads what javac reads
 * (https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html); what javac would refuse may
 * pass, but a comment or literal with no end is refused.
 */
final class JavaLexer {
  private static final String DELIMITER = "\"\"\"";

  /**
   * Longest first. None with {@code >} but the arrow: it also closes type arguments, one by one.
   */
  private static final List<String> SIGNS =
      List.of(
          "...", "<<=", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", "+=", "-=", "*=",
          "/=", "&=", "|=", "^=", "%=", "<<");

  private final String source;
  private final String file;
  private int at;
  private int line = 1;

  /** {@code file} is named in messages only. */
  JavaLexer(String source, String file) {
    this.source = UnicodeEscapes.translated(source);
    this.file = file;
    this.at = this.source.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The next token; after the last, {@link JavaToken.Kind#END} for ever. */
  JavaToken next() {
    while (at < source.length()) {
      if (Character.isWhitespace(peek(0))) {
        advanceTo(at + 1);
      } else if (looksAt("//")) {
        advanceTo(endOfLine());
      } else if (looksAt("/*")) {
        var start = line;
        var comment = comment();
        if (comment.length() > 4 && comment.startsWith("/**")) {
          var body = comment.substring(3, comment.length() - 2);
          return new JavaToken(JavaToken.Kind.DOC, body, start);
        }
      } else {
        return token();
      }
    }
    return new JavaToken(JavaToken.Kind.END, "", line);
  }

  /** Whether {@code text} occurs in what was not read yet. */
  boolean mayStillSay(String text) {
    return source.indexOf(text, at) >= 0;
  }

  private char peek(int ahead) {
    return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
  }

  private boolean looksAt(String text) {
    return source.startsWith(text, at);
  }

  private void advanceTo(int end) {
    for (; at < end; at++) {
      var c = source.charAt(at);
      if (c == '\n' || (c == '\r' && peek(1) != '\n')) {
        line++;
      }
    }
  }

  private int endOfLine() {
    var end = at;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private String comment() {
    var end = source.indexOf("*/", at + 2);
    if (end < 0) {
      throw endless("comment");
    }
    var comment = source.substring(at, end + 2);
    advanceTo(end + 2);
    return comment;
  }

  private JavaToken token() {
    var c = peek(0);
    if (looksAt(DELIMITER)) {
      return textBlock();
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return taken(JavaToken.Kind.NUMBER, numberEnd());
    }
    if (Character.isJavaIdentifierStart(source.codePointAt(at))) {
      return taken(JavaToken.Kind.WORD, wordEnd(at));
    }
    var sign = SIGNS.stream().filter(this::looksAt).findFirst();
    return taken(JavaToken.Kind.SIGN, at + sign.map(String::length).orElse(1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private JavaToken taken(JavaToken.Kind kind, int end) {
    var token = new JavaToken(kind, source.substring(at, end), line);
    advanceTo(end);
    return token;
  }

  private int wordEnd(int from) {
    var end = from;
    while (end < source.length() && Character.isJavaIdentifierPart(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    return end;
  }

  /**
   * Digits, letters, dots and the sign of an exponent: {@code 1_000L}, {@code 0x1.8p-3}, {@code
   * 1e+9}.
   */
  private int numberEnd() {
    var hexadecimal = looksAt("0x") || looksAt("0X");
    var end = at;
    while (end < source.length()) {
      var c = source.charAt(end);
      var exponent = hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
      if (!Character.isJavaIdentifierPart(c) && c != '.') {
        break;
      }
      end++;
      if (exponent && end < source.length() && "+-".indexOf(source.charAt(end)) >= 0) {
        end++;
      }
    }
    return end;
  }

  private JavaToken quoted(char quote) {
    var end = at + 1;
    while (end < source.length() && source.charAt(end) != quote && !isLineEnd(end)) {
      end += source.charAt(end) == '\\' && end + 1 < source.length() && !isLineEnd(end + 1) ? 2 : 1;
    }
    if (end >= source.length() || isLineEnd(end)) {
      throw endless(quote == '"' ? "string" : "character");
    }
    var value = unescaped(source.substring(at + 1, end));
    var kind = quote == '"' ? JavaToken.Kind.TEXT : JavaToken.Kind.CHARACTER;
    var token = new JavaToken(kind, value, line);
    advanceTo(end + 1);
    return token;
  }

  private boolean isLineEnd(int position) {
    return source.charAt(position) == '\n' || source.charAt(position) == '\r';
  }

  private JavaToken textBlock() {
    var begin = endOfLine();
    var end = begin;
    while (end < source.length() && !source.startsWith(DELIMITER, end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= source.length() || !source.substring(at + 3, begin).isBlank()) {
      throw endless("text block");
    }
    var firstLine = begin + (source.startsWith("\r\n", begin) ? 2 : 1);
    var value = unescaped(source.substring(firstLine, end).stripIndent());
    var token = new JavaToken(JavaToken.Kind.TEXT, value, line);
    advanceTo(end + 3);
    return token;
  }

  private String unescaped(String text) {
    try {
      return text.translateEscapes();
    } catch (IllegalArgumentException e) {
      throw refused(
          "a literal has an escape that Java does not know", "write \\\\ for a backslash");
    }
  }

  private ProblemException endless(String what) {
    return refused("a %s has no end".formatted(what), "close it");
  }

  private ProblemException refused(String what, String next) {
    return ProblemException.usage(
        "%s:%d: %s".formatted(file, line, what),
        "the file is read as Java source, and Java would not take it",
        next + "; the compiler says more");
  }
}
