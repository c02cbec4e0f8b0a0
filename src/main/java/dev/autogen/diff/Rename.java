package dev.autogen.diff;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * A rename that a person asks for, because a difference alone cannot tell it from a drop and an
 * add.
 *
 * @param from {@code OLD} for a table, {@code TABLE.OLD} for a column; each may begin with a schema
 * @param to the new name alone
 */
public record Rename(List<String> from, String to) {
  public Rename {
    from = List.copyOf(from);
  }

  /**
   * Reads {@code TABLE.OLD:NEW} for a column and {@code OLD:NEW} for a table; a dot inside a name
   * stands in double quotes.
   *
   * @throws ProblemException if the text has another form
   */
  public static Rename parse(String text) {
    int colon = text.lastIndexOf(':');
    try {
      var from = QualifiedName.parts(text.substring(0, Math.max(colon, 0)));
      var to = QualifiedName.parts(text.substring(colon + 1));
      if (from.size() <= 3 && to.size() == 1) {
        return new Rename(from, to.get(0));
      }
    } catch (IllegalArgumentException e) {
      // told below: every malformed text has the same way out
    }
    throw ProblemException.usage(
        "--rename " + text + " cannot be read",
        "a rename is TABLE.OLD:NEW for a column, or OLD:NEW for a table",
        "for example --rename customers.mail:email");
  }

  /** The text {@link #parse} reads, for messages. */
  public String text() {
    return String.join(".", from) + ":" + to;
  }

  /** The table, if this names one by {@code count} parts. */
  QualifiedName name(int count) {
    return count == 1 ? QualifiedName.of(from.get(0)) : new QualifiedName(from.get(0), from.get(1));
  }

  String last() {
    return from.get(from.size() - 1);
  }
}
