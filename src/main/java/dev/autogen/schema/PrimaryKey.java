package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell a table's rows apart.
 *
 * @param name null: the database's own name ({@code TABLE_pkey} on PostgreSQL)
 * @param columns in the key's order, at least one
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {
  public PrimaryKey {
    columns = Columns.checked(columns);
  }

  @Override
  public PrimaryKey withName(@Nullable String changed) {
    return new PrimaryKey(changed, columns);
  }

  /** The same key under a name of one's own. */
  public PrimaryKey named(String changed) {
    return withName(changed);
  }

  public PrimaryKey withColumns(List<String> changed) {
    return new PrimaryKey(name, changed);
  }

  @Override
  public Kind kind() {
    return Kind.PRIMARY_KEY;
  }
}
