package dev.autogen.migrate;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a migration is about to lose.
 *
 * @param revision the migration that drops it
 * @param table as it is called in the database now
 * @param column null: the whole table
 * @param rows the rows of the table, or those in which the column has a value; at least 1
 */
public record Loss(String revision, QualifiedName table, @Nullable String column, long rows) {

  /** Such as {@code 12 values of users.nickname} or {@code 1 row of returns}. */
  public String words() {
    var what = column == null ? "row" : "value";
    var where = column == null ? table.toString() : table + "." + column;
    return "%d %s of %s".formatted(rows, rows == 1 ? what : what + "s", where);
  }
}
