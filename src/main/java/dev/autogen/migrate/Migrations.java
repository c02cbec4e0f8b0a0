package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.problem.ProblemException;
import java.util.List;

/** The loaded migrations of a project. */
@FunctionalInterface
public interface Migrations {

  /**
   * The migration with this full id.
   *
   * @throws ProblemException if it cannot be loaded
   */
  Migration migration(String revision);

  /** The revisions that were squashed into this one; where they have run, it has run. */
  default List<String> replaced(String revision) {
    return List.of();
  }

  /** What tells a changed file from the one that ran; empty where nobody knows. */
  default String checksum(String revision) {
    return "";
  }
}
