package dev.autogen.operation;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;

/** Foreign keys follow the table they point to. */
final class TableReferences {
  private TableReferences() {}

  static Schema renamed(Schema schema, QualifiedName from, QualifiedName to) {
    return schema.mapTables(table -> table.mapConstraints(each -> retargeted(each, from, to)));
  }

  private static Constraint retargeted(
      Constraint constraint, QualifiedName from, QualifiedName to) {
    return constraint instanceof ForeignKey key && key.references().equals(from)
        ? key.withTarget(to, key.referencedColumns())
        : constraint;
  }
}
