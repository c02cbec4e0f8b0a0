package dev.autogen.catalog;

import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text after DEFAULT. https://www.sqlite.org/lang_createtable.html#the_default_clause */
final class SqliteDefaults {
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\s*\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\s*(?:\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  private SqliteDefaults() {}

  /** Null where the text says null. */
  static @Nullable DefaultValue read(String text) {
    var sql = Parentheses.stripped(text);
    if (STRING.matcher(sql).matches()) {
      return new Literal(sql.substring(1, sql.length() - 1).replace("''", "'"));
    }
    if (WHOLE.matcher(sql).matches()) {
      return new Literal(Long.valueOf(bare(sql)));
    }
    if (DECIMAL.matcher(sql).matches()) {
      return new Literal(new BigDecimal(bare(sql)));
    }
    return switch (sql.toLowerCase(Locale.ROOT)) {
      case "null" -> null;
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      default -> new Sql(sql);
    };
  }

  private static String bare(String number) {
    return number.replaceAll("[\\s+]", "");
  }
}
