package dev.autogen.schema;

import java.util.ArrayList;
import java.util.List;

/** Splits {@code a.b} and {@code "a.x".b} at the dots that stand outside of quotes. */
final class QualifiedNameParser {
  private QualifiedNameParser() {}

  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int position = 0;
    do {
      int end = partEnd(text, position);
      parts.add(unquoted(text.substring(position, end), text));
      position = end + 1;
    } while (position <= text.length());
    return parts;
  }

  private static int partEnd(String text, int start) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        return i;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is left open in the name " + text);
    }
    return text.length();
  }

  private static String unquoted(String part, String whole) {
    boolean quoted = part.length() >= 2 && part.startsWith("\"") && part.endsWith("\"");
    var name = quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an empty part in the name " + whole);
    }
    return name;
  }
}
