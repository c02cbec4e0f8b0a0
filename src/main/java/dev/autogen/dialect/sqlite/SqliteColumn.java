package dev.autogen.dialect.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column as its CREATE TABLE text says it.
 *
 * @param type the declared type as written; empty where none is declared
 * @param constraints what stands with the column, in its order
 */
public record SqliteColumn(String name, String type, List<SqliteConstraint> constraints) {
  public SqliteColumn {
    constraints = List.copyOf(constraints);
  }

  /** Whether NOT NULL stands with the column. A primary key alone does not say it to SQLite. */
  public boolean notNull() {
    return all(SqliteConstraint.NotNull.class).findAny().isPresent();
  }

  /** The text after DEFAULT, parentheses included; null where there is none. */
  public @Nullable String defaultText() {
    return last(all(SqliteConstraint.Default.class).map(SqliteConstraint.Default::text));
  }

  /** The collation; null where none is said. */
  public @Nullable String collation() {
    return last(all(SqliteConstraint.Collation.class).map(SqliteConstraint.Collation::collation));
  }

  /** What the column is computed from; null for a column that is stored as given. */
  public SqliteConstraint.@Nullable Generated generated() {
    return last(all(SqliteConstraint.Generated.class));
  }

  private <C extends SqliteConstraint> Stream<C> all(Class<C> kind) {
    return constraints.stream().filter(kind::isInstance).map(kind::cast);
  }

  // Where a clause stands twice SQLite takes the last.
  private static <T> @Nullable T last(Stream<T> all) {
    var list = all.toList();
    return list.isEmpty() ? null : list.get(list.size() - 1);
  }
}
