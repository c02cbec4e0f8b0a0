package dev.autogen.dialect.sqlite;

/** A piece of a text, in characters; {@code to} is the first that is no longer in it. */
record Span(int from, int to) {

  String of(String text) {
    return text.substring(from, to);
  }

  boolean contains(SqlToken token) {
    return from <= token.from() && token.to() <= to;
  }
}
