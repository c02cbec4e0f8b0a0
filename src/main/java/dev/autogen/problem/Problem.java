package dev.autogen.problem;

/**
 * Something that stops the user, told so that they can go on.
 *
 * @param what the fact, with the names involved
 * @param why the cause, in the user's terms
 * @param next what to type or edit now
 */
public record Problem(String what, String why, String next) {

  /**
   * The three lines a person reads: {@code error}, {@code why}, {@code next}. No line end after the
   * last.
   */
  public String text() {
    return "error: %s%n  why: %s%n next: %s".formatted(what, why, next);
  }
}
