package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter screen = new StringWriter();
  private final AtomicLong now = new AtomicLong();
  private final ProgressBar bar = new ProgressBar(new PrintWriter(screen), now::get);

  @Test
  void isDrawnOverItselfAndNotTooOften() {
    bar.show(10, 1_000_000);
    bar.show(20, 1_000_000);
    now.addAndGet(200_000_000);
    bar.show(500_000, 1_000_000);
    bar.show(1_000_000, 1_000_000);
    bar.close();
    bar.close();

    assertThat(screen.toString().strip().split("\r+"))
        .containsExactly(
            "[                        ]   0 %  10 of 1,000,000 rows",
            "[############            ]  50 %  500,000 of 1,000,000 rows",
            "[########################] 100 %  1,000,000 of 1,000,000 rows");
    assertThat(screen.toString()).endsWith(System.lineSeparator());
  }

  @Test
  void whatGoesBeyondTheEstimateIsAllOfIt() {
    bar.show(7, 0);

    assertThat(screen.toString()).contains("100 %  7 of 0 rows");
  }
}
