package dev.autogen.hazard;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a list of operations has made so far, in which no row can be hurt. */
final class Fresh {
  private final Set<QualifiedName> tables = new HashSet<>();
  private final List<AddColumn> columns = new ArrayList<>();

  void add(Operation operation) {
    if (operation instanceof CreateTable create) {
      tables.add(create.table().name());
    } else if (operation instanceof AddColumn add) {
      columns.add(add);
    }
  }

  /** Whether the operation touches nothing else. */
  boolean covers(Operation operation) {
    return Subject.of(operation).map(tables::contains).orElse(false)
        || operation instanceof AddConstraint add
            && columns.stream().anyMatch(column -> isConstrained(column, add));
  }

  private static boolean isConstrained(AddColumn column, AddConstraint add) {
    return column.table().equals(add.table())
        && ConstraintText.concerns(add.constraint(), column.column().name());
  }
}
