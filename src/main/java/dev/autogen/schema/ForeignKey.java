package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that must refer to rows of another, or of the same.
 *
 * @param columns the referring columns, paired by position with {@code referencedColumns}
 * @param validated false: PostgreSQL has not looked at the rows that were there ({@code NOT VALID})
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    QualifiedName references,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Deferrability deferrability,
    boolean validated)
    implements Constraint {
  public ForeignKey {
    columns = Columns.checked(columns);
    referencedColumns = Columns.checked(referencedColumns);
    if (columns.size() != referencedColumns.size()) {
      throw new IllegalArgumentException(
          "a foreign key pairs its columns: %s, %s".formatted(columns, referencedColumns));
    }
  }

  public static ForeignKey of(
      @Nullable String name,
      List<String> columns,
      QualifiedName references,
      List<String> referencedColumns) {
    return new ForeignKey(
        name,
        columns,
        references,
        referencedColumns,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  public ForeignKey onDelete(ReferentialAction action) {
    return with(name, columns, references, referencedColumns, action, onUpdate);
  }

  public ForeignKey onUpdate(ReferentialAction action) {
    return with(name, columns, references, referencedColumns, onDelete, action);
  }

  public ForeignKey deferrable(Deferrability changed) {
    return new ForeignKey(
        name, columns, references, referencedColumns, onDelete, onUpdate, changed, validated);
  }

  /** Rows that are there already are not looked at. */
  public ForeignKey notValid() {
    return new ForeignKey(
        name, columns, references, referencedColumns, onDelete, onUpdate, deferrability, false);
  }

  @Override
  public ForeignKey withName(@Nullable String changed) {
    return with(changed, columns, references, referencedColumns, onDelete, onUpdate);
  }

  public ForeignKey withColumns(List<String> changed) {
    return with(name, changed, references, referencedColumns, onDelete, onUpdate);
  }

  public ForeignKey withTarget(QualifiedName table, List<String> changed) {
    return with(name, columns, table, changed, onDelete, onUpdate);
  }

  private ForeignKey with(
      @Nullable String newName,
      List<String> newColumns,
      QualifiedName newTarget,
      List<String> newTargetColumns,
      ReferentialAction delete,
      ReferentialAction update) {
    return new ForeignKey(
        newName, newColumns, newTarget, newTargetColumns, delete, update, deferrability, validated);
  }

  @Override
  public ForeignKey withValidated() {
    return new ForeignKey(
        name, columns, references, referencedColumns, onDelete, onUpdate, deferrability, true);
  }

  @Override
  public Kind kind() {
    return Kind.FOREIGN_KEY;
  }
}
