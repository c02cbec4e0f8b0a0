package dev.autogen.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as the text of a Javadoc comment, filled to 100 columns as google-java-format fills it.
 */
final class JavadocText {
  private final String text;

  JavadocText(String message) {
    text = sentence(escaped(PlainText.of(message)));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The whole comment at {@code indent}, on one line if it fits. */
  String comment(String indent) {
    var line = indent + "/** " + text + " */";
    if (line.length() <= Layout.WIDTH) {
      return line;
    }
    return indent + "/**\n" + lines(indent + " * ") + "\n" + indent + " */";
  }

  /** The text alone, each line after {@code prefix}. */
  String lines(String prefix) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      boolean full = prefix.length() + line.length() + 1 + word.length() > Layout.WIDTH;
      if (!line.isEmpty() && full) {
        lines.add(prefix + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(prefix + line);
    return String.join("\n", lines);
  }

  /**
   * What Javadoc and javac would read as more than text; a single at sign inside a word is none of
   * it.
   */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u")
        .replaceAll("(^|[\\s{])@", "$1&#64;");
  }

  private static String sentence(String text) {
    return text.isEmpty() || ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }
}
