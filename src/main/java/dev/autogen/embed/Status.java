package dev.autogen.embed;

import dev.autogen.problem.Problem;
import java.util.List;

/**
 * Where a database stands, for health checks.
 *
 * @param current the ids in the version table
 * @param pending the ids of what has not run, oldest first
 * @param failed the ids of what has failed and not succeeded since
 * @param problems what is wrong with the database's books, or with files that were changed
 */
public record Status(
    List<String> current, List<String> pending, List<String> failed, List<Problem> problems) {
  public Status {
    current = List.copyOf(current);
    pending = List.copyOf(pending);
    failed = List.copyOf(failed);
    problems = List.copyOf(problems);
  }

  /** Whether nothing is pending and nothing is wrong. */
  public boolean isUpToDate() {
    return pending.isEmpty() && problems.isEmpty();
  }
}
