package dev.autogen.revision;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first sentence of a doc comment as plain text, the way the javadoc tool would show it. */
final class DocSentence {
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*");
  private static final Pattern HTML_TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w+);");
  private static final Pattern STARS = Pattern.compile("^\\s*\\**");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

  private final String text;
  private final StringBuilder sentence = new StringBuilder();
  private int at;

  private DocSentence(String text) {
    this.text = text;
  }

  /** Empty if the comment says nothing before its first block tag. */
  static String of(String comment) {
    var text =
        comment
            .lines()
            .map(line -> STARS.matcher(line).replaceFirst("").strip())
            .takeWhile(line -> !line.startsWith("@"))
            .collect(Collectors.joining(" "));
    var reader = new DocSentence(text);
    while (reader.at < text.length() && !reader.ended()) {
      reader.read();
    }
    return reader.sentence.toString().strip().replaceAll("\\s+", " ");
  }

  /**
   * At a full stop, unless the next word goes on in lower case as it does after an abbreviation.
   */
  private boolean ended() {
    var stopped = !sentence.isEmpty() && sentence.charAt(sentence.length() - 1) == '.';
    if (!stopped || text.charAt(at - 1) != '.' || !Character.isWhitespace(text.charAt(at))) {
      return false;
    }
    var rest = text.substring(at).strip();
    return rest.isEmpty() || !Character.isLowerCase(rest.codePointAt(0));
  }

  private void read() {
    switch (text.charAt(at)) {
      case '{' -> readInlineTag();
      case '<' -> readHtmlTag();
      case '&' -> readEntity();
      default -> sentence.append(text.charAt(at++));
    }
  }

  private Matcher here(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private void readInlineTag() {
    var tag = here(INLINE_TAG);
    var end = closingBrace();
    if (!tag.lookingAt() || end < tag.end()) {
      sentence.append(text.charAt(at++));
      return;
    }
    var content = text.substring(tag.end(), end);
    var link = tag.group(1).startsWith("link");
    sentence.append(link ? content.substring(content.strip().indexOf(' ') + 1) : content);
    at = end + 1;
  }

  private int closingBrace() {
    var open = 0;
    for (var i = at; i < text.length(); i++) {
      open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  private void readHtmlTag() {
    var tag = here(HTML_TAG);
    if (!tag.lookingAt()) {
      sentence.append(text.charAt(at++));
      return;
    }
    var paragraph = tag.group(1).equalsIgnoreCase("p") && !sentence.toString().isBlank();
    at = paragraph ? text.length() : tag.end();
  }

  private void readEntity() {
    var entity = here(ENTITY);
    var decoded = entity.lookingAt() ? decoded(entity.group(1)) : "";
    if (decoded.isEmpty()) {
      sentence.append(text.charAt(at++));
    } else {
      sentence.append(decoded);
      at = entity.end();
    }
  }

  private static String decoded(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "");
    }
    var hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
    var code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
