package dev.autogen.diff;

import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import java.util.Map;
import java.util.Set;

/** The order a reader expects where nothing forces another one. */
enum Phase {
  VIEWS_GO,
  PREPARE,
  TABLES_COME,
  TABLES_CHANGE,
  TABLES_GO,
  CLEAR,
  VIEWS_COME;

  private static final Map<Class<?>, Phase> PHASES =
      Map.ofEntries(
          Map.entry(DropView.class, VIEWS_GO),
          Map.entry(DropObject.class, VIEWS_GO),
          Map.entry(CreateSchema.class, PREPARE),
          Map.entry(CreateEnumType.class, PREPARE),
          Map.entry(AlterEnumType.class, PREPARE),
          Map.entry(CreateSequence.class, PREPARE),
          Map.entry(AlterSequence.class, PREPARE),
          Map.entry(CreateTable.class, TABLES_COME),
          Map.entry(DropTable.class, TABLES_GO),
          Map.entry(DropSequence.class, CLEAR),
          Map.entry(DropEnumType.class, CLEAR),
          Map.entry(DropSchema.class, CLEAR),
          Map.entry(CreateView.class, VIEWS_COME),
          Map.entry(CreateObject.class, VIEWS_COME));

  /**
   * The phase of an operation on something that is in {@code created} or {@code dropped} is that
   * table's; all others on a table change it.
   */
  static Phase of(Operation operation, Set<String> created, Set<String> dropped) {
    if (operation instanceof CreateIndex index && created.contains(Things.table(index.table()))) {
      return TABLES_COME;
    }
    if (operation instanceof DropIndex index && dropped.contains(Things.table(index.table()))) {
      return TABLES_GO;
    }
    return PHASES.getOrDefault(operation.getClass(), TABLES_CHANGE);
  }
}
