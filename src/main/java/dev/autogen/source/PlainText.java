package dev.autogen.source;

/** Text of people, fit for a comment. */
final class PlainText {
  private PlainText() {}

  /** Control and format characters and white space become single spaces. */
  static String of(String text) {
    return text.replaceAll("[\\s\\p{C}\\p{Z}]+", " ").strip();
  }
}
