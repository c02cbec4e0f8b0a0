package dev.autogen.revision;

/**
 * Java's oldest trick: {@code \}{@code u0022} in source IS a quote, before anything else is read
 * (https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.3).
 */
final class UnicodeEscapes {
  private static final int DIGITS = 4;

  private UnicodeEscapes() {}

  /** The source with its escapes replaced; one that is no escape after all is left as it is. */
  static String translated(String source) {
    if (!source.contains("\\u")) {
      return source;
    }
    var text = new StringBuilder(source.length());
    var at = 0;
    while (at < source.length()) {
      at = source.charAt(at) == '\\' ? backslash(source, at, text) : plain(source, at, text);
    }
    return text.toString();
  }

  private static int plain(String source, int at, StringBuilder text) {
    text.append(source.charAt(at));
    return at + 1;
  }

  /** Two backslashes are one that was escaped, and what follows them is no escape. */
  private static int backslash(String source, int at, StringBuilder text) {
    var digits = at + 1;
    while (digits < source.length() && source.charAt(digits) == 'u') {
      digits++;
    }
    if (digits > at + 1 && isHex(source, digits)) {
      text.append((char) Integer.parseInt(source, digits, digits + DIGITS, 16));
      return digits + DIGITS;
    }
    text.append('\\');
    var next = at + 1;
    return next < source.length() && source.charAt(next) == '\\' ? plain(source, next, text) : next;
  }

  private static boolean isHex(String source, int at) {
    if (at + DIGITS > source.length()) {
      return false;
    }
    for (var i = at; i < at + DIGITS; i++) {
      if (Character.digit(source.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
