package dev.autogen.dialect.postgresql;

import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Constants as SQL, and SQL that is nothing but a constant read back. */
final class PostgresqlLiterals {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  // What pg_get_expr prints of a constant: its text, and the type it was coerced to.
  private static final Pattern CAST =
      Pattern.compile(
          "(.+?)\\s*::\\s*[a-zA-Z\"][\\w\" .]*(?:\\([\\d, -]+\\))?(?:[\\w ]*)(?:\\[])*",
          Pattern.DOTALL);

  // What a_expr has beyond b_expr in PostgreSQL's grammar.
  private static final Set<String> OPERATORS =
      Set.of(
          "and",
          "at",
          "between",
          "collate",
          "ilike",
          "in",
          "is",
          "isnull",
          "like",
          "not",
          "notnull",
          "or",
          "overlaps",
          "similar");

  private PostgresqlLiterals() {}

  /**
   * A default as it stands in a column's definition, where an operator spelled as a word, such as
   * AT TIME ZONE, needs parentheses around it.
   */
  static String inDefinition(DefaultValue value) {
    var text = sql(value);
    return value instanceof Sql && hasWordAsOperator(text) ? "(" + text + ")" : text;
  }

  private static boolean hasWordAsOperator(String text) {
    int depth = 0;
    for (var token : SqlText.tokens(text)) {
      depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      if (depth == 0
          && token.kind() == SqlText.Kind.WORD
          && OPERATORS.contains(token.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  static String sql(DefaultValue value) {
    if (value instanceof Sql sql) {
      return sql.text();
    }
    var constant = ((Literal) value).value();
    if (constant instanceof String text) {
      return text(text);
    }
    return constant instanceof BigDecimal number ? number.toPlainString() : constant.toString();
  }

  /** A string constant that means the same whatever standard_conforming_strings is. */
  static String text(String text) {
    var doubled = text.replace("'", "''");
    return text.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  /**
   * The constant that {@code sql} is, if it is one: a string, a number or a truth value, with
   * parentheses and casts around it taken off.
   *
   * @param numeric whether the column counts: only then is a string such as {@code '-1'} a number
   */
  static Optional<Literal> read(String sql, boolean numeric) {
    var text = sql.strip();
    if (isQuoted(text)) {
      return Optional.of(quoted(unquoted(text), numeric));
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Optional.of(new Literal(Boolean.valueOf(text)));
    }
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(number(text));
    }
    if (numeric && text.startsWith("+")) {
      return read(text.substring(1), true);
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      return read(text.substring(1, text.length() - 1), numeric);
    }
    var cast = CAST.matcher(text);
    return cast.matches() ? read(cast.group(1), numeric) : Optional.empty();
  }

  private static Literal quoted(String text, boolean numeric) {
    return numeric && DECIMAL.matcher(text).matches() ? number(text) : new Literal(text);
  }

  private static Literal number(String said) {
    // PostgreSQL writes 1.5e3 down as 1500.
    boolean isPower = said.indexOf('e') >= 0 || said.indexOf('E') >= 0 || said.endsWith(".");
    var text = isPower ? new BigDecimal(said).toPlainString() : said;
    return WHOLE.matcher(text).matches()
        ? new Literal(Long.valueOf(text))
        : new Literal(new BigDecimal(text));
  }

  /** Whether the text is one string constant and no more. */
  private static boolean isQuoted(String text) {
    int start = text.startsWith("E'") || text.startsWith("e'") ? 1 : 0;
    if (text.length() < start + 2 || text.charAt(start) != '\'' || !text.endsWith("'")) {
      return false;
    }
    var inner = text.substring(start + 1, text.length() - 1);
    boolean plain = inner.replace("''", "").indexOf('\'') < 0;
    return plain && (start == 0 || inner.replace("\\\\", "").indexOf('\\') < 0);
  }

  private static String unquoted(String text) {
    boolean escaped = text.charAt(0) != '\'';
    var inner = text.substring(escaped ? 2 : 1, text.length() - 1).replace("''", "'");
    return escaped ? inner.replace("\\\\", "\\") : inner;
  }
}
