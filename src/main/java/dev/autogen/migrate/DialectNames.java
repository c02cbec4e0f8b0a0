package dev.autogen.migrate;

import dev.autogen.dialect.Dialects;
import dev.autogen.problem.ProblemException;

/** The names that {@code onDialect} takes. */
final class DialectNames {
  private DialectNames() {}

  /**
   * Whether {@code name} is the current dialect.
   *
   * @throws ProblemException if it is none at all, as a typing error would silently never run
   */
  static boolean isMeant(String name, String current) {
    if (name.equals(current)) {
      return true;
    }
    var names = Dialects.load().names();
    if (!names.contains(name)) {
      throw ProblemException.usage(
          "there is no dialect named " + name,
          "the dialects on the class path are " + Nearest.listed(names),
          Nearest.question(name, names) + "write one of them in op.onDialect");
    }
    return false;
  }
}
