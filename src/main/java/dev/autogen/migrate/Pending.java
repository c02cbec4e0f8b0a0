package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;

/**
 * A word that is complete when the next one is said. What is wrong with it is told at the line
 * where it began.
 */
final class Pending {
  private final String call;
  private final Runnable complete;
  private final StackTraceElement[] place = new Throwable().getStackTrace();
  private boolean said;

  /**
   * A word that has begun.
   *
   * @param complete records it
   */
  Pending(String call, Runnable complete) {
    this.call = call;
    this.complete = complete;
  }

  /** To be called before more is said about it. */
  void stillOpen() {
    if (said) {
      throw ProblemException.usage(
          "more is said about %s after another word".formatted(call),
          "it was complete when the next word of the migration was said, and has run",
          "say it in one go, with nothing between");
    }
  }

  void say() {
    said = true;
    try {
      complete.run();
    } catch (ProblemException e) {
      e.setStackTrace(place);
      throw e;
    }
  }
}
