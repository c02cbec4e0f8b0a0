package dev.autogen.migrate;

import java.time.Duration;

/**
 * How a migration waits for locks that applications hold. What waits for a lock makes everybody
 * wait who comes after it, so it waits shortly, gives way, and comes back.
 *
 * @param lockTimeout how long a statement waits; zero: as long as it takes
 * @param retries how often a migration is begun again after that
 * @param firstPause before the first of them; each pause is twice the one before
 */
public record Patience(Duration lockTimeout, int retries, Duration firstPause) {
  /** Five seconds, and five more attempts within half a minute. */
  public static final Patience STANDARD =
      new Patience(Duration.ofSeconds(5), 5, Duration.ofSeconds(1));

  /** The pause after a number of failures, at least 1. */
  Duration pause(int failures) {
    return firstPause.multipliedBy(1L << Math.min(failures - 1, 10));
  }
}
