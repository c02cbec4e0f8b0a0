package dev.autogen.entity;

import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import dev.autogen.schema.SqlText.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A default as a mapping writes it: a typed literal where the text is one, else the text. */
final class DefaultText {
  private DefaultText() {}

  /** Null for {@code null}, which is what a column without default has anyway. */
  static @Nullable DefaultValue parse(String said) {
    var text = CheckText.withoutParentheses(said);
    var tokens = SqlText.tokens(text).stream().filter(token -> token.kind() != Kind.SPACE).toList();
    if (tokens.size() == 1) {
      return single(tokens.get(0), text);
    }
    if (tokens.size() == 2 && isSign(tokens.get(0)) && isPlainNumber(tokens.get(1))) {
      return number(tokens.get(0).text() + tokens.get(1).text());
    }
    return new Sql(text);
  }

  private static @Nullable DefaultValue single(Token token, String text) {
    var word = token.text().toLowerCase(Locale.ROOT);
    if (token.kind() == Kind.WORD && List.of("true", "false").contains(word)) {
      return new Literal(Boolean.valueOf(word));
    }
    if (token.kind() == Kind.WORD && word.equals("null")) {
      return null;
    }
    if (isPlainNumber(token)) {
      return number(token.text());
    }
    if (token.kind() == Kind.STRING && token.text().startsWith("'")) {
      var inner = token.text().substring(1, token.text().length() - 1);
      return new Literal(inner.replace("''", "'"));
    }
    return new Sql(text);
  }

  private static DefaultValue number(String text) {
    var value = new BigDecimal(text);
    boolean whole = text.matches("[+-]?[0-9]{1,18}");
    return new Literal(whole ? (Object) value.longValueExact() : value);
  }

  private static boolean isPlainNumber(Token token) {
    return token.kind() == Kind.NUMBER && token.text().matches("[0-9]+(\\.[0-9]+)?|\\.[0-9]+");
  }

  private static boolean isSign(Token token) {
    return token.text().equals("-") || token.text().equals("+");
  }
}
