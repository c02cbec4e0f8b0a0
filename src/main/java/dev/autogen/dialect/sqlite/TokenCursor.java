package dev.autogen.dialect.sqlite;

import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of an SQL text that mean something. */
final class TokenCursor {
  private final String text;
  private final List<SqlToken> tokens;
  private int position;

  TokenCursor(String text) {
    this.text = text;
    this.tokens = SqliteTokenizer.significant(text);
  }

  boolean atEnd() {
    return position == tokens.size();
  }

  SqlToken peek() {
    if (atEnd()) {
      throw unreadable("it ends too early");
    }
    return tokens.get(position);
  }

  SqlToken next() {
    var token = peek();
    position++;
    return token;
  }

  /** Where the last token that was read ends, in characters. */
  int end() {
    return position == 0 ? 0 : tokens.get(position - 1).to();
  }

  boolean at(String... words) {
    if (position + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(position + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean atAny(List<String> words) {
    return words.stream().anyMatch(this::at);
  }

  /** Goes over the words when they are next, all of them, and says whether they were. */
  boolean accept(String... words) {
    boolean found = at(words);
    if (found) {
      position += words.length;
    }
    return found;
  }

  SqlToken expect(String word) {
    if (!at(word)) {
      throw unreadable("where %s should stand, there is %s".formatted(word, here()));
    }
    return next();
  }

  SqlToken expectName() {
    if (atEnd() || !peek().isName()) {
      throw unreadable("where a name should stand, there is " + here());
    }
    return next();
  }

  /** Goes over a text in parentheses; the span is what is inside. */
  Span parenthesized() {
    var open = expect("(");
    int closing = SqlTokens.closing(tokens, position - 1);
    if (closing < 0) {
      throw unreadable("a parenthesis is never closed");
    }
    position = closing + 1;
    return new Span(open.to(), tokens.get(closing).from());
  }

  /** The tokens inside a text in parentheses, which is gone over. */
  List<SqlToken> parenthesizedTokens() {
    var inside = parenthesized();
    return tokens.stream().filter(inside::contains).toList();
  }

  /** The rest of the statement, which is gone over. */
  List<SqlToken> rest() {
    var rest = tokens.subList(position, tokens.size());
    position = tokens.size();
    return rest.stream().takeWhile(token -> !token.is(";")).toList();
  }

  /** The next word in upper case. */
  String word() {
    return next().text().toUpperCase(Locale.ROOT);
  }

  String text(Span span) {
    return span.of(text);
  }

  ProblemException unreadable(String why) {
    return ProblemException.database(
        "this SQL text of a SQLite schema cannot be read: " + text,
        why,
        "give the statement in the form that https://www.sqlite.org/lang.html describes");
  }

  private String here() {
    return atEnd() ? "nothing" : "'" + peek().text() + "'";
  }
}
