package dev.autogen.operation;

import dev.autogen.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a column that changes.
 *
 * @param from the old side
 * @param to the new side, of the same kind
 * @param using SQL that computes the new value from the old row; null leaves the cast to the
 *     dialect
 */
public record ColumnChange(ColumnFacet from, ColumnFacet to, @Nullable String using) {
  public ColumnChange {
    if (!from.getClass().equals(to.getClass())) {
      throw new IllegalArgumentException("two different aspects: %s, %s".formatted(from, to));
    }
  }

  /** The new value is computed by this SQL, which names the old column. */
  public ColumnChange using(String sql) {
    return new ColumnChange(from, to, sql);
  }

  /**
   * The aspects in which two columns differ, in the order a generated class lists them; names are
   * not compared.
   */
  public static List<ColumnChange> between(Column from, Column to) {
    List<ColumnChange> changes = new ArrayList<>();
    var old = facets(from);
    var changed = facets(to);
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(changed.get(i))) {
        changes.add(new ColumnChange(old.get(i), changed.get(i), null));
      }
    }
    return List.copyOf(changes);
  }

  private static List<ColumnFacet> facets(Column column) {
    return List.of(
        new ColumnFacet.Type(column.type()),
        new ColumnFacet.Nullability(column.nullable()),
        new ColumnFacet.Default(column.defaultValue()),
        new ColumnFacet.Counting(column.identityOptions()),
        new ColumnFacet.Computing(column.generated()),
        new ColumnFacet.Collation(column.collation()),
        new ColumnFacet.Comment(column.comment()));
  }
}
