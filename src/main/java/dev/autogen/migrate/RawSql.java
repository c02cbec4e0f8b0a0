package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL text that people give to {@code execute}. */
final class RawSql {
  /** Things whose body has statements of its own. */
  private static final Set<String> BODIES = Set.of("trigger", "function", "procedure");

  private static final int WORDS_BEFORE_BODY = 6;

  private RawSql() {}

  /** The one statement that {@code op.execute} got, without closing semicolons. */
  static String statement(String text) {
    return statement(text, "op.execute");
  }

  /**
   * The one statement in the text, without closing semicolons.
   *
   * @throws ProblemException for none or several: SQLite's driver runs the first and drops the rest
   *     without a word
   */
  static String statement(String text, String call) {
    var tokens = SqlText.tokens(text);
    int end = tokens.size();
    while (end > 0 && (isSemicolon(tokens.get(end - 1)) || isSpace(tokens.get(end - 1)))) {
      end--;
    }
    if (tokens.stream().limit(end).allMatch(RawSql::isSpace)) {
      throw ProblemException.usage(
          call + " got no SQL", "the text is empty", "write a statement, or take the line out");
    }
    var said = tokens.subList(0, end);
    if (!hasBody(said) && said.stream().anyMatch(RawSql::isSemicolon)) {
      throw ProblemException.usage(
          call + " got several statements: " + start(text),
          "SQLite's driver would run the first one and skip the others",
          "call %s once for each statement".formatted(call));
    }
    return joined(said).strip();
  }

  /** The query for a condition, which can be one already. */
  static String question(String text, String call) {
    var sql = statement(text, call);
    var word = sql.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    return Set.of("select", "with", "values").contains(word) ? sql : "select " + sql;
  }

  /** The beginning of the text in one line, for messages. */
  static String start(String sql) {
    var line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }

  private static boolean hasBody(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.WORD)
        .limit(WORDS_BEFORE_BODY)
        .anyMatch(token -> BODIES.contains(token.name()));
  }

  private static String joined(List<Token> tokens) {
    var text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return text.toString();
  }

  private static boolean isSemicolon(Token token) {
    return token.kind() == Kind.SYMBOL && token.text().equals(";");
  }

  private static boolean isSpace(Token token) {
    return token.kind() == Kind.SPACE;
  }
}
