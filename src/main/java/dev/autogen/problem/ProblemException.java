package dev.autogen.problem;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Problem} to the public edge, with the exit code the command line ends with. Its
 * message is the problem's text; it never holds a secret.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Kind kind;

  /** Whose fault it is, which decides the exit code. */
  public enum Kind {
    /** Wrong usage or configuration: exit code 2. */
    USAGE,
    /** The database or a migration failed: exit code 3. */
    DATABASE
  }

  public ProblemException(Kind kind, Problem problem) {
    this(kind, problem, null);
  }

  public ProblemException(Kind kind, Problem problem, @Nullable Throwable cause) {
    super(problem.text(), cause);
    this.problem = problem;
    this.kind = kind;
  }

  /** Wrong usage or configuration. */
  public static ProblemException usage(String what, String why, String next) {
    return new ProblemException(Kind.USAGE, new Problem(what, why, next));
  }

  /** The database or a migration failed. */
  public static ProblemException database(String what, String why, String next) {
    return new ProblemException(Kind.DATABASE, new Problem(what, why, next));
  }

  public Problem problem() {
    return problem;
  }

  public Kind kind() {
    return kind;
  }
}
