package dev.autogen.dialect.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to pieces of a text that lie apart; what no change names stays as it is. */
final class Splices {
  private record Splice(Span span, String replacement) {}

  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  Splices(String text) {
    this.text = text;
  }

  Splices replace(Span span, String replacement) {
    splices.add(new Splice(span, replacement));
    return this;
  }

  Splices replaceAll(List<SqlToken> tokens, String replacement) {
    tokens.forEach(token -> replace(new Span(token.from(), token.to()), replacement));
    return this;
  }

  /** The changed text. Words that would grow together get a space between them. */
  String applied() {
    var result = new StringBuilder();
    int position = 0;
    var ordered =
        splices.stream().sorted(Comparator.comparingInt(splice -> splice.span().from())).toList();
    for (var splice : ordered) {
      append(result, text.substring(position, splice.span().from()));
      append(result, splice.replacement());
      position = splice.span().to();
    }
    append(result, text.substring(position));
    return result.toString();
  }

  private static void append(StringBuilder result, String piece) {
    if (!piece.isEmpty() && !result.isEmpty()) {
      char before = result.charAt(result.length() - 1);
      if (isPartOfName(before) && isPartOfName(piece.charAt(0))) {
        result.append(' ');
      }
    }
    result.append(piece);
  }

  private static boolean isPartOfName(char c) {
    return SqliteTokenizer.isWordPart(c) || c == '"' || c == '\'' || c == '`';
  }
}
