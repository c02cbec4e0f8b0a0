package dev.autogen.entity;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a mapping, told in the user's terms. */
final class BootProblems {
  private static final String COMMUNITY = "org.hibernate.community.dialect.SQLiteDialect";

  private BootProblems() {}

  /** A class that something needs is on no class path. */
  static ProblemException missingClass(String what, Throwable cause) {
    return usage(
        what,
        "%s is not on the class path".formatted(missingName(cause)),
        "add the jar that holds it to `classpath`",
        cause);
  }

  /** Hibernate does not accept the mapping, or a class it needs is missing. */
  static ProblemException rejected(Throwable cause) {
    for (var each = cause; each != null; each = each.getCause()) {
      if (String.valueOf(each.getMessage()).contains(COMMUNITY)) {
        return usage(
            "Hibernate has no dialect for SQLite here",
            "it is in hibernate-community-dialects, which is not on the class path in the version"
                + " of the Hibernate there",
            "add org.hibernate.orm:hibernate-community-dialects in that version to `classpath`,"
                + " or name other `targets`",
            each);
      }
      if (each instanceof ClassNotFoundException || each instanceof NoClassDefFoundError) {
        return missingClass("Hibernate cannot read the entities", each);
      }
    }
    return usage(
        "Hibernate rejects the mapping",
        messages(cause),
        "correct the entity; the application itself would not start either",
        cause);
  }

  private static String missingName(Throwable cause) {
    var message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message.replace('/', '.');
  }

  private static String messages(Throwable cause) {
    var text = new StringBuilder(message(cause));
    for (var each = cause.getCause(); each != null; each = each.getCause()) {
      if (text.indexOf(message(each)) < 0) {
        text.append(": ").append(message(each));
      }
    }
    return text.toString().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String message(Throwable cause) {
    var message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static ProblemException usage(
      String what, String why, String next, @Nullable Throwable cause) {
    return new ProblemException(ProblemException.Kind.USAGE, new Problem(what, why, next), cause);
  }
}
