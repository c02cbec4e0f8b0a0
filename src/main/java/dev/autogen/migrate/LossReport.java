package dev.autogen.migrate;

import java.util.List;
import java.util.stream.Collectors;

/** All that a run is about to lose, in the order in which it happens. */
public record LossReport(List<Loss> losses) {
  public LossReport {
    losses = List.copyOf(losses);
  }

  /** Whether nothing is lost: tables without rows, and columns without values, never are. */
  public boolean isEmpty() {
    return losses.isEmpty();
  }

  /** What one migration loses. */
  public LossReport of(String revision) {
    return new LossReport(
        losses.stream().filter(loss -> loss.revision().equals(revision)).toList());
  }

  /** One line. */
  public String words() {
    return losses.stream().map(Loss::words).collect(Collectors.joining(", "));
  }
}
