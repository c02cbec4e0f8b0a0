package dev.autogen.mutations;

import java.util.List;

/**
 * What became of one change on one database.
 *
 * @param seen the difference is the expected one, and a second one is empty
 * @param reached after the upgrade the database holds what it would if created from nothing
 * @param restored after the downgrade it holds what it held before
 * @param kept rows and values that the change does not touch are there in the end
 * @param problems what was wrong, in words
 */
record Verdict(
    boolean seen, boolean reached, boolean restored, boolean kept, List<String> problems) {
  Verdict {
    problems = List.copyOf(problems);
  }

  boolean right() {
    return seen && reached && restored && kept;
  }
}
