package dev.autogen.source;

import java.util.ArrayList;
import java.util.List;

/** Text as Java string literals. */
final class JavaText {
  /** What a class file takes as one constant is 65,535 bytes; a character takes three at most. */
  private static final int LONGEST_CONSTANT = 20_000;

  private final boolean lines;
  private final int longestLiteral;

  private JavaText(boolean lines, int longestLiteral) {
    this.lines = lines;
    this.longestLiteral = longestLiteral;
  }

  /** A text is one literal, whatever is in it. */
  static JavaText undivided() {
    return new JavaText(false, Integer.MAX_VALUE);
  }

  /** Each line of a text is a literal, and one that is longer than this is divided after spaces. */
  static JavaText dividedAt(int longestLiteral) {
    return new JavaText(true, longestLiteral);
  }

  /** An expression for {@code text}: a literal, or several joined. */
  Code string(String text) {
    if (text.length() <= LONGEST_CONSTANT) {
      return joined(text);
    }
    List<Code> parts = new ArrayList<>();
    parts.add(Code.token("\"\""));
    for (int start = 0; start < text.length(); ) {
      int end = wholeCharacters(text, Math.min(text.length(), start + LONGEST_CONSTANT));
      parts.add(joined(text.substring(start, end)));
      start = end;
    }
    return Code.call("String.join", parts);
  }

  private Code joined(String text) {
    if (!lines) {
      return Code.token(literal(text));
    }
    List<String> literals = new ArrayList<>();
    for (var line : text.split("(?<=\n)", -1)) {
      if (!line.isEmpty() || text.isEmpty()) {
        divide(line, literals);
      }
    }
    return literals.size() == 1 ? Code.token(literals.get(0)) : new Code.Sum(literals);
  }

  private void divide(String line, List<String> literals) {
    var rest = line;
    while (literal(rest).length() > longestLiteral) {
      int end = endOfPart(rest);
      if (end >= rest.length()) {
        break;
      }
      literals.add(literal(rest.substring(0, end)));
      rest = rest.substring(end);
    }
    literals.add(literal(rest));
  }

  /** After the last space that still fits, else as much as fits. */
  private int endOfPart(String text) {
    int fitting = 1;
    int space = 0;
    for (int i = 1, columns = 2; i <= text.length(); i++) {
      columns += escaped(text.charAt(i - 1)).length();
      if (columns > longestLiteral) {
        break;
      }
      fitting = i;
      space = text.charAt(i - 1) == ' ' ? i : space;
    }
    return wholeCharacters(text, space > 0 ? space : fitting);
  }

  /** Never between the two halves of one character. */
  private static int wholeCharacters(String text, int end) {
    boolean between =
        end < text.length()
            && Character.isLowSurrogate(text.charAt(end))
            && Character.isHighSurrogate(text.charAt(end - 1));
    return between ? end + 1 : end;
  }

  /** One literal with its quotes. */
  static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        literal.append(c).append(text.charAt(++i));
      } else {
        literal.append(escaped(c));
      }
    }
    return literal.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPlain(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c);
    };
  }

  /**
   * What a reader sees as it is: no control, no lone half of a pair, nothing that turns the writing
   * direction.
   */
  private static boolean isPlain(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
