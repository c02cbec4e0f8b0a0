package dev.autogen;

import org.jspecify.annotations.Nullable;

/** An update in the making; without {@link #where} it changes every row. */
public interface RowUpdate extends RowSelection<RowUpdate> {

  /**
   * Sets a column.
   *
   * @param value null, a string, number, boolean, {@code java.time} value, UUID, byte array or enum
   *     constant that fits the column's type; or {@link Ddl#sql}, which may name other columns; or
   *     {@link Ddl#placeholder}, for which nothing is changed, and which rows do not pass
   */
  RowUpdate set(String column, @Nullable Object value);
}
