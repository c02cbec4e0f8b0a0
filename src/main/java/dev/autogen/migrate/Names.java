package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;

/** Names as people write them in a migration. */
final class Names {
  private Names() {}

  static QualifiedName parse(String text) {
    try {
      return QualifiedName.parse(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.usage(
          "%s is not a name: %s".formatted(text.isEmpty() ? "\"\"" : text, e.getMessage()),
          "a name is table or schema.table; one dot separates",
          "put a part that has a dot of its own into double quotes, such as \"a.b\".c");
    }
  }

  /** A column, constraint or index: any text, but not none. */
  static String plain(String name, String kind) {
    if (name.isBlank()) {
      throw ProblemException.usage(
          "a %s has an empty name".formatted(kind),
          "a database keeps no such name",
          "give the %s a name".formatted(kind));
    }
    return name;
  }
}
