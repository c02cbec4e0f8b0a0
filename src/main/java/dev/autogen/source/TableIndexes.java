package dev.autogen.source;

import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The indexes of a table that goes: they go with it, and to drop them first is noise. */
final class TableIndexes {
  private TableIndexes() {}

  /** Without the drops of indexes whose table is dropped later, where only drops are in between. */
  static List<Operation> withoutDropped(List<Operation> operations) {
    List<Operation> kept = new ArrayList<>();
    Set<QualifiedName> going = new HashSet<>();
    for (int i = operations.size() - 1; i >= 0; i--) {
      var operation = operations.get(i);
      if (operation instanceof DropTable drop) {
        going.add(drop.table().name());
      } else if (operation instanceof DropIndex drop) {
        if (going.contains(drop.table())) {
          continue;
        }
      } else if (!(operation instanceof DropConstraint)) {
        going.clear();
      }
      kept.add(operation);
    }
    Collections.reverse(kept);
    return List.copyOf(kept);
  }
}
