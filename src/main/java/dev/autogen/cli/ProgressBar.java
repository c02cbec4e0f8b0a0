package dev.autogen.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that is drawn anew as work goes on. The cursor stays at its beginning, so
 * that whatever is printed next takes its place.
 */
final class ProgressBar {
  private static final int WIDTH = 24;
  private static final long BETWEEN = Duration.ofMillis(100).toNanos();

  private final PrintWriter terminal;
  private final LongSupplier clock;
  private final String unit;
  private long drawn = Long.MIN_VALUE;
  private boolean open;

  /**
   * Nothing drawn yet.
   *
   * @param clock tells nanoseconds
   */
  ProgressBar(PrintWriter terminal, LongSupplier clock) {
    this(terminal, clock, "rows");
  }

  /**
   * The same, which counts something else.
   *
   * @param unit in the plural
   */
  ProgressBar(PrintWriter terminal, LongSupplier clock, String unit) {
    this.unit = unit;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Draws, unless it has just been. */
  void show(long done, long all) {
    long now = clock.getAsLong();
    if (open && now - drawn < BETWEEN && done < all) {
      return;
    }
    drawn = now;
    open = true;
    double share = all == 0 ? 1 : Math.min(1.0, (double) done / all);
    int filled = (int) (share * WIDTH);
    terminal.print(
        String.format(
            Locale.ROOT,
            "\r[%s%s] %3d %%  %,d of %,d %s\r",
            "#".repeat(filled),
            " ".repeat(WIDTH - filled),
            (int) (share * 100),
            done,
            all,
            unit));
    terminal.flush();
  }

  /** Leaves the line as it is and goes to the next. */
  void close() {
    if (open) {
      open = false;
      terminal.println();
    }
  }
}
