package dev.autogen.operation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are changed, and in what portions.
 *
 * @param where SQL, null: every row
 * @param atMost more rows than this stop the migration; null: any number
 * @param batch null: all at once
 */
public record RowScope(@Nullable String where, @Nullable Long atMost, @Nullable Batch batch) {
  /** Every row, all at once. */
  public static final RowScope ALL = new RowScope(null, null, null);

  /**
   * Portions, each committed by itself.
   *
   * @param key the columns that the rows are walked along, in order; no row has a null in them, and
   *     no two rows the same values
   * @param rows how many at most, at least one
   * @param pause after each
   */
  public record Batch(List<String> key, int rows, Duration pause) {
    public Batch {
      key = List.copyOf(key);
      if (key.isEmpty() || rows < 1) {
        throw new IllegalArgumentException("a batch needs a key and rows: " + key + ", " + rows);
      }
    }
  }
}
