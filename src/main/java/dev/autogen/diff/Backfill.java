package dev.autogen.diff;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/**
 * The value that existing rows get in a column that must not be null.
 *
 * @param expression SQL, which may name other columns of the row
 */
public record Backfill(QualifiedName table, String column, String expression) {

  /**
   * Reads {@code TABLE.COLUMN=EXPR}.
   *
   * @throws ProblemException if the text has another form
   */
  public static Backfill parse(String text) {
    int equals = text.indexOf('=');
    try {
      var parts = QualifiedName.parts(text.substring(0, Math.max(equals, 0)));
      var expression = text.substring(equals + 1).strip();
      if ((parts.size() == 2 || parts.size() == 3) && !expression.isEmpty()) {
        var last = parts.size() - 1;
        var table =
            last == 1
                ? QualifiedName.of(parts.get(0))
                : new QualifiedName(parts.get(0), parts.get(1));
        return new Backfill(table, parts.get(last), expression);
      }
    } catch (IllegalArgumentException e) {
      // told below: every malformed text has the same way out
    }
    throw ProblemException.usage(
        "--backfill " + text + " cannot be read",
        "a backfill is TABLE.COLUMN=EXPR, and EXPR is SQL",
        "for example --backfill \"customers.status='NEW'\"");
  }

  /** Whether it is for this column, which must not be null. */
  boolean isOf(QualifiedName name, Column changed) {
    return name.equals(table) && changed.name().equals(column) && !changed.nullable();
  }

  /** For a backfill that has found nothing to fill. */
  ProblemException unused() {
    return ProblemException.usage(
        "--backfill %s.%s has nothing to fill".formatted(table, column),
        "the difference has no new column of that name that must not be null",
        "leave the option out, or check the names");
  }

  // Standard SQL, right on every target: quotes where a plain lower-case word would not do.
  static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
