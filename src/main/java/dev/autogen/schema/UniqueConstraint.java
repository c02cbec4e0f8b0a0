package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together no two rows share.
 *
 * @param columns in order, at least one
 * @param nullsNotDistinct two nulls count as equal (PostgreSQL 15 and later)
 */
public record UniqueConstraint(
    @Nullable String name,
    List<String> columns,
    boolean nullsNotDistinct,
    Deferrability deferrability)
    implements Constraint {
  public UniqueConstraint {
    columns = Columns.checked(columns);
  }

  public static UniqueConstraint of(@Nullable String name, List<String> columns) {
    return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
  }

  /** Two nulls count as equal. */
  public UniqueConstraint withNullsNotDistinct() {
    return new UniqueConstraint(name, columns, true, deferrability);
  }

  public UniqueConstraint deferrable(Deferrability changed) {
    return new UniqueConstraint(name, columns, nullsNotDistinct, changed);
  }

  @Override
  public UniqueConstraint withName(@Nullable String changed) {
    return new UniqueConstraint(changed, columns, nullsNotDistinct, deferrability);
  }

  public UniqueConstraint withColumns(List<String> changed) {
    return new UniqueConstraint(name, changed, nullsNotDistinct, deferrability);
  }

  @Override
  public Kind kind() {
    return Kind.UNIQUE;
  }
}
