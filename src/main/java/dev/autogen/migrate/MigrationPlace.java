package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.Revision;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.util.stream.Stream;

/** Where in a migration something went wrong. */
record MigrationPlace(String revision, Class<?> migration) {

  static boolean isTransactional(Migration migration) {
    var annotation = migration.getClass().getAnnotation(Revision.class);
    return annotation == null || annotation.transactional();
  }

  /** The same problem, with the revision and the line. */
  ProblemException located(ProblemException e) {
    var problem = e.problem();
    var what = "%s (%s)".formatted(problem.what(), place(e));
    return new ProblemException(e.kind(), new Problem(what, problem.why(), problem.next()), e);
  }

  /** The migration's own code threw. */
  ProblemException thrown(RuntimeException e) {
    return new ProblemException(
        ProblemException.Kind.DATABASE,
        new Problem(
            "the migration threw %s (%s)".formatted(e.getClass().getSimpleName(), place(e)),
            message(e),
            "mend the migration and run it again"),
        e);
  }

  /**
   * Such as {@code revision 3f9a, M1_AddEmail.java:31}; without the line if the trace does not
   * tell.
   */
  private String place(RuntimeException e) {
    var line =
        Stream.of(e.getStackTrace())
            .filter(frame -> isMigration(frame.getClassName()) && frame.getLineNumber() > 0)
            .map(frame -> ", %s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
            .findFirst();
    return "revision " + revision + line.orElse("");
  }

  private boolean isMigration(String className) {
    var name = migration.getName();
    return className.equals(name) || className.startsWith(name + "$");
  }

  private static String message(Throwable e) {
    var text = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    var cause = e.getCause();
    return cause == null || text.contains(String.valueOf(cause.getMessage()))
        ? text
        : text + ": " + message(cause);
  }
}
