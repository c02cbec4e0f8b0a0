package dev.autogen.entity;

import dev.autogen.schema.Identity;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's text in DDL taken apart: a {@code columnDefinition} may hold more than the type, such
 * as {@code citext default 'x' not null}.
 *
 * @param type the type alone
 */
record ColumnDefinition(
    String type,
    boolean notNull,
    boolean unique,
    @Nullable Identity identity,
    @Nullable String defaultText,
    @Nullable String check,
    @Nullable String collation,
    @Nullable String generated,
    boolean stored) {

  private static final Pattern IDENTITY =
      Pattern.compile("(?is)\\s*(always|by\\s+default)\\s+as\\s+identity\\s*(?:\\((.*)\\))?\\s*");
  private static final Pattern START = Pattern.compile("(?i)\\bstart\\s+(?:with\\s+)?(-?\\d+)");
  private static final Pattern INCREMENT =
      Pattern.compile("(?i)\\bincrement\\s+(?:by\\s+)?(-?\\d+)");

  private enum Clause {
    TYPE,
    NOT,
    NULL,
    DEFAULT,
    CHECK,
    UNIQUE,
    PRIMARY,
    REFERENCES,
    COLLATE,
    GENERATED,
    CONSTRAINT,
    COMMENT;

    private static Optional<Clause> of(Token token) {
      if (token.kind() != Kind.WORD) {
        return Optional.empty();
      }
      var word = token.text().toUpperCase(Locale.ROOT);
      return List.of(values()).stream()
          .filter(clause -> clause != TYPE && clause.name().equals(word))
          .findFirst();
    }
  }

  /** Takes {@code text} apart; a plain type gives itself and nothing else. */
  static ColumnDefinition parse(String text) {
    var clauses = clauses(text);
    var generated = clauses.get(Clause.GENERATED);
    var identity = generated == null ? null : identity(generated);
    return new ColumnDefinition(
        clauses.getOrDefault(Clause.TYPE, "").strip(),
        clauses.containsKey(Clause.NOT) || clauses.containsKey(Clause.PRIMARY),
        clauses.containsKey(Clause.UNIQUE),
        identity,
        clauses.get(Clause.DEFAULT),
        inParentheses(clauses.get(Clause.CHECK)),
        unquoted(clauses.get(Clause.COLLATE)),
        identity == null ? inParentheses(generated) : null,
        generated != null && generated.toLowerCase(Locale.ROOT).endsWith("stored"));
  }

  private static @Nullable Identity identity(String generated) {
    var match = IDENTITY.matcher(generated);
    if (!match.matches()) {
      return null;
    }
    var numbers = Objects.requireNonNullElse(match.group(2), "");
    return new Identity(
        match.group(1).equalsIgnoreCase("always"),
        number(START, numbers),
        number(INCREMENT, numbers));
  }

  private static long number(Pattern pattern, String numbers) {
    var match = pattern.matcher(numbers);
    return match.find() ? Long.parseLong(match.group(1)) : 1;
  }

  private static Map<Clause, String> clauses(String text) {
    var texts = new EnumMap<Clause, StringBuilder>(Clause.class);
    var current = Clause.TYPE;
    int depth = 0;
    for (var token : SqlText.tokens(text)) {
      var next = depth == 0 ? Clause.of(token) : Optional.<Clause>empty();
      // DEFAULT NULL, BY DEFAULT AS IDENTITY and NOT NULL each are one clause.
      boolean inner =
          next.isEmpty()
              || next.get() == Clause.NULL && isOpen(texts, current)
              || next.get() == Clause.DEFAULT && current == Clause.GENERATED;
      if (inner) {
        depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
        texts.computeIfAbsent(current, key -> new StringBuilder()).append(token.text());
      } else {
        current = next.get();
        texts.computeIfAbsent(current, key -> new StringBuilder());
      }
    }
    var result = new EnumMap<Clause, String>(Clause.class);
    texts.forEach((clause, part) -> result.put(clause, part.toString().strip()));
    return result;
  }

  private static boolean isOpen(Map<Clause, StringBuilder> texts, Clause current) {
    var text = texts.get(current);
    return (current == Clause.DEFAULT || current == Clause.NOT)
        && (text == null || text.toString().isBlank());
  }

  private static @Nullable String inParentheses(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    return open < 0 || close < open ? null : text.substring(open + 1, close).strip();
  }

  private static @Nullable String unquoted(@Nullable String text) {
    return text == null ? null : DatabaseNames.unquoted(text);
  }
}
