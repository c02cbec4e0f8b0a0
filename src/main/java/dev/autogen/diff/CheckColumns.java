package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.SqlText;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names a check mentions that may be columns. It is used on the same text of two sides only, so
 * words of SQL among them do no harm as long as the two texts are spelled alike.
 */
final class CheckColumns {
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "any",
          "array",
          "between",
          "case",
          "cast",
          "character",
          "else",
          "end",
          "false",
          "in",
          "is",
          "like",
          "not",
          "null",
          "or",
          "text",
          "then",
          "true",
          "varchar",
          "varying",
          "when",
          "bpchar",
          "numeric",
          "integer",
          "bigint",
          "smallint");

  private CheckColumns() {}

  static Set<String> of(CheckConstraint check) {
    return of(check.expression());
  }

  static Set<String> of(String expression) {
    Set<String> names = new TreeSet<>();
    for (var token : SqlText.tokens(expression)) {
      boolean name =
          token.kind() == SqlText.Kind.QUOTED_NAME
              || token.kind() == SqlText.Kind.WORD && !WORDS.contains(token.name());
      if (name) {
        names.add(token.name());
      }
    }
    return names;
  }
}
