package dev.autogen;

import java.time.Duration;

/**
 * Which rows are changed, and in what portions.
 *
 * @param <S> what the words are said of
 */
public interface RowSelection<S extends RowSelection<S>> {

  /** Only the rows for which this SQL condition is true. */
  S where(String sql);

  /** More rows than this stop the migration before the first is changed. */
  S atMost(long rows);

  /**
   * In portions of at most this many rows along the primary key, each committed by itself, so that
   * nobody waits for long. A run that is interrupted goes on after the last portion that was
   * committed: no row is changed twice. Rows that others insert meanwhile behind that place are not
   * seen. Needs {@code @Revision(transactional = false)}.
   */
  S inBatchesOf(int rows);

  /** Walks along these columns rather than the primary key: unique, and null in no row. */
  S byKey(String... columns);

  /** Rests after each portion. */
  S pausing(Duration pause);
}
