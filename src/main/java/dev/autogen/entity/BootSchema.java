package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.Map;
import java.util.Set;

/**
 * What Hibernate's model for one target asks for, names folded. The types of the columns in {@code
 * desired} are the bare texts; what is known about them stands in {@code types}.
 *
 * @param hasSequences whether this database has sequences, types and the like of its own
 * @param standIns tables with one value and one row that stand for a sequence where the database
 *     has none
 * @param spelling the names before they were folded
 */
record BootSchema(
    Dialect target,
    DesiredSchema desired,
    Map<ColumnKey, ColumnType> types,
    boolean hasSequences,
    Set<QualifiedName> standIns,
    Spelling spelling) {
  BootSchema {
    types = Map.copyOf(types);
    standIns = Set.copyOf(standIns);
  }

  /** A column by its table and name. */
  record ColumnKey(QualifiedName table, String column) {}

  Schema schema() {
    return desired.schema();
  }
}
