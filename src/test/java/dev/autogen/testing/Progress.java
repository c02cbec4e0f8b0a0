package dev.autogen.testing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Says from time to time how far a long proof is, so that nobody takes it for dead. */
public final class Progress {
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final String what;
  private final int total;
  private final PrintStream out = System.out;
  private final long begun = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private long told = begun;

  private Progress(String what, int total) {
    this.what = what;
    this.total = total;
  }

  /**
   * Begins to count.
   *
   * @param what what is counted, in the plural
   * @param total how many there are
   */
  public static Progress of(String what, int total) {
    return new Progress(what, total);
  }

  /** One more is done. */
  public synchronized void step() {
    int count = done.incrementAndGet();
    long now = System.nanoTime();
    if (count == total || now - told > BETWEEN.toNanos()) {
      told = now;
      out.printf("%s: %,d of %,d in %,d s%n", what, count, total, (now - begun) / 1_000_000_000);
    }
  }

  /** Something measured, beside the counts. */
  public void tell(String fact) {
    out.println(what + ": " + fact);
  }
}
