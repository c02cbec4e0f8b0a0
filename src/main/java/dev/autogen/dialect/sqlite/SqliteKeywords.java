package dev.autogen.dialect.sqlite;

import java.util.Locale;
import java.util.Set;

/** The words that mean something to SQLite; see https://www.sqlite.org/lang_keywords.html. */
final class SqliteKeywords {
  /** Never a name unless quoted. */
  private static final Set<String> RESERVED =
      words(
          "ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE",
          "CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE",
          "ESCAPE EXCEPT EXISTS FALSE FILTER FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT",
          "INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER OVER PRIMARY REFERENCES",
          "RETURNING SELECT SET TABLE THEN TO TRANSACTION TRUE UNION UNIQUE UPDATE USING VALUES",
          "WHEN WHERE WINDOW");

  /** Names in some places, something else in others. */
  private static final Set<String> FALLBACK =
      words(
          "ABORT ACTION AFTER ALWAYS ANALYZE ASC ATTACH BEFORE BEGIN BY CASCADE CAST COLUMN",
          "CONFLICT CROSS CURRENT DATABASE DEFERRED DESC DETACH DO EACH END EXCLUDE EXCLUSIVE",
          "EXPLAIN FAIL FIRST FOLLOWING FOR FULL GENERATED GLOB GROUPS IF IGNORE IMMEDIATE INDEXED",
          "INITIALLY INNER INSTEAD KEY LAST LEFT LIKE MATCH MATERIALIZED NATURAL NO NULLS OF OFFSET",
          "OTHERS OUTER PARTITION PLAN PRAGMA PRECEDING QUERY RAISE RANGE RECURSIVE REGEXP REINDEX",
          "RELEASE RENAME REPLACE RESTRICT RIGHT ROLLBACK ROW ROWS SAVEPOINT TEMP TEMPORARY TIES",
          "TRIGGER UNBOUNDED VACUUM VIEW VIRTUAL WITH WITHOUT WITHIN");

  private SqliteKeywords() {}

  /** Whether the word without quotes is never a name (or, as TRUE, means something else). */
  static boolean isReserved(String word) {
    return RESERVED.contains(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the word without quotes means something but in some places. */
  static boolean isFallback(String word) {
    return FALLBACK.contains(word.toUpperCase(Locale.ROOT));
  }

  /** The name as it can stand in SQL: in double quotes where it is no plain word. */
  static String quoted(String name) {
    boolean plain =
        !name.isEmpty()
            && !Character.isDigit(name.charAt(0))
            && name.chars().allMatch(SqliteKeywords::isPlain)
            && !isReserved(name)
            && !isFallback(name);
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }
}
