package dev.autogen.revision;

/** The token at hand, and the ways on. */
final class TokenCursor {
  private final JavaLexer lexer;
  private JavaToken token;

  TokenCursor(JavaLexer lexer) {
    this.lexer = lexer;
    this.token = lexer.next();
  }

  JavaToken token() {
    return token;
  }

  boolean atEnd() {
    return token.kind() == JavaToken.Kind.END;
  }

  /** To the next token, doc comments included. */
  void advanceToAny() {
    token = lexer.next();
  }

  /** To the next token that is no comment. */
  void advance() {
    do {
      advanceToAny();
    } while (token.kind() == JavaToken.Kind.DOC);
  }

  /** From an opening sign to just behind the one that closes it. */
  void skip(String open, String close) {
    var depth = 0;
    do {
      depth += token.isSign(open) ? 1 : token.isSign(close) ? -1 : 0;
      advanceToAny();
    } while (depth > 0 && !atEnd());
  }

  void skipComments() {
    if (token.kind() == JavaToken.Kind.DOC) {
      advance();
    }
  }

  /** Whether {@code text} occurs behind the token at hand. */
  boolean mayStillSay(String text) {
    return lexer.mayStillSay(text);
  }
}
