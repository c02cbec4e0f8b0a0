package dev.autogen.catalog;

import dev.autogen.schema.SqlText;

/** A CREATE VIEW text of SQLite. */
final class SqliteViewText {
  private SqliteViewText() {}

  /**
   * The SELECT: what follows the first AS outside of parentheses; names of columns said before it
   * are lost.
   */
  static String query(String sql) {
    int depth = 0;
    int position = 0;
    for (var token : SqlText.tokens(sql)) {
      position += token.text().length();
      depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      if (depth == 0 && token.kind() == SqlText.Kind.WORD && token.name().equals("as")) {
        return sql.substring(position).strip();
      }
    }
    throw new IllegalStateException("no view: " + sql);
  }
}
