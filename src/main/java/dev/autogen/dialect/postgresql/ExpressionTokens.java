package dev.autogen.dialect.postgresql;

import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tokens of an expression, read one after the other: words in lower case, quotes only where
 * they are needed.
 */
final class ExpressionTokens {
  /** Operators longer than the tokens of {@link SqlText}. */
  private static final Set<String> LONG_OPERATORS =
      Set.of("~~", "~~*", "!~~", "!~~*", "&&", "@@", "<<", ">>", "?|", "?&");

  private final List<Token> tokens;
  private int position;

  ExpressionTokens(String sql) {
    tokens = significant(SqlText.tokens(sql));
  }

  private static List<Token> significant(List<Token> all) {
    List<Token> result = new ArrayList<>();
    boolean adjacent = false;
    for (var token : all) {
      if (token.kind() != Kind.SPACE) {
        var last = adjacent ? result.get(result.size() - 1).text() : "";
        if (LONG_OPERATORS.contains(last + token.text())) {
          result.set(result.size() - 1, new Token(Kind.SYMBOL, last + token.text()));
        } else {
          result.add(folded(token));
        }
      }
      adjacent = token.kind() != Kind.SPACE;
    }
    return result;
  }

  private static Token folded(Token token) {
    if (token.kind() == Kind.QUOTED_NAME && token.name().matches("[a-z_][a-z0-9_]*")) {
      return new Token(Kind.QUOTED_NAME, token.name());
    }
    return token.kind() == Kind.WORD ? new Token(Kind.WORD, token.name()) : token;
  }

  boolean isOver() {
    return position == tokens.size();
  }

  boolean isNext(Kind kind) {
    return !isOver() && tokens.get(position).kind() == kind;
  }

  /** Whether the tokens that follow are these; a quoted name is no key word. */
  boolean isNext(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      int at = position + i;
      if (at >= tokens.size()
          || !tokens.get(at).text().equals(texts[i])
          || tokens.get(at).kind() == Kind.QUOTED_NAME) {
        return false;
      }
    }
    return true;
  }

  boolean accept(String... texts) {
    boolean found = isNext(texts);
    position += found ? texts.length : 0;
    return found;
  }

  void expect(String... texts) {
    if (!accept(texts)) {
      throw new NotUnderstoodException();
    }
  }

  /** The next token's text. */
  String peek() {
    return isOver() ? "" : tokens.get(position).text();
  }

  String next() {
    if (isOver()) {
      throw new NotUnderstoodException();
    }
    return tokens.get(position++).text();
  }

  /**
   * An expression outside of the grammar that is read; it says nothing about the expression's being
   * wrong.
   */
  static final class NotUnderstoodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstoodException() {
      super(null, null, false, false);
    }
  }
}
