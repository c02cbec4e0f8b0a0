package dev.autogen.migrate;

import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.List;

/** Is told what a run is doing, in the thread that runs. */
public interface RunListener {

  /** A listener that does nothing. */
  static RunListener silent() {
    return new RunListener() {};
  }

  /** Another runner holds the lock. */
  default void waiting(Duration atMost) {}

  /** The database's books are not as they should be; the run goes on. */
  default void doubting(Problem problem) {}

  /** A lock was not to be had, and what was begun is undone; it is begun again after a pause. */
  default void blocked(int failures, Duration pause, List<String> holders) {}

  /** All is done, or nothing was to be done; the lock is still held. */
  default void ended(List<RevisionStep> done) {}

  /** What will run, before anything has; may be told again when another runner was faster. */
  default void planned(List<RevisionStep> steps) {}

  /** What an upgrade is about to lose; an empty report is not told. */
  default void losing(LossReport report) {}

  /** A migration begins. */
  default void before(RevisionStep step) {}

  /** The next statement of the migration. */
  default void running(RevisionStep step, String sql) {}

  /** Whether {@link #progress} is to be told; to know how much there is, all rows are counted. */
  default boolean wantsProgress() {
    return false;
  }

  /** Of a change of rows in batches so many are done, of about so many. */
  default void progress(RevisionStep step, String sql, long done, long all) {}

  /** A migration is done, its version row and its log row too. */
  default void after(RevisionStep step, Duration took) {}
}
