package dev.autogen.diff;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that refer to each other cannot be created one after the other, nor dropped: their foreign
 * keys are taken out and become operations of their own. As few as the order of the tables allows;
 * a table's keys to itself stay.
 */
final class ForeignKeyCycles {
  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, List<ForeignKey>> cut = new LinkedHashMap<>();

  private ForeignKeyCycles(List<Table> tables) {
    tables.forEach(table -> this.tables.put(table.name(), table));
  }

  static List<Operation> cut(List<Operation> operations) {
    var created = new ForeignKeyCycles(createdTables(operations));
    var dropped = new ForeignKeyCycles(droppedTables(operations));
    created.find();
    dropped.find();

    List<Operation> result = new ArrayList<>();
    for (var operation : operations) {
      if (operation instanceof CreateTable create) {
        result.add(new CreateTable(created.without(create.table())));
      } else if (operation instanceof DropTable drop) {
        dropped
            .keys(drop.table())
            .forEach(key -> result.add(new DropConstraint(drop.table().name(), key)));
        result.add(new DropTable(dropped.without(drop.table())));
      } else {
        result.add(operation);
      }
    }
    created.cut.forEach(
        (table, keys) -> keys.forEach(key -> result.add(new AddConstraint(table, key))));
    return result;
  }

  /**
   * Takes tables off as long as one stands on nothing that is left; where none does, cuts a cycle.
   */
  private void find() {
    Set<QualifiedName> left = new LinkedHashSet<>(tables.keySet());
    while (!left.isEmpty()) {
      boolean progress = left.removeIf(name -> targets(name, left).isEmpty());
      if (!progress) {
        cutCycle(left.iterator().next(), left);
      }
    }
  }

  /** Cuts one arrow of a cycle that is reached from {@code start}, at its first table in order. */
  private void cutCycle(QualifiedName start, Set<QualifiedName> left) {
    List<QualifiedName> path = new ArrayList<>();
    var name = start;
    while (!path.contains(name)) {
      path.add(name);
      name = targets(name, left).get(0).references();
    }
    var cycle = path.subList(path.indexOf(name), path.size());
    var first = left.stream().filter(cycle::contains).findFirst().orElse(name);
    var next = cycle.get((cycle.indexOf(first) + 1) % cycle.size());
    targets(first, left).stream()
        .filter(key -> key.references().equals(next))
        .forEach(key -> cut.computeIfAbsent(first, each -> new ArrayList<>()).add(key));
  }

  private List<ForeignKey> targets(QualifiedName name, Set<QualifiedName> left) {
    var table = tables.get(name);
    return table == null
        ? List.of()
        : table.foreignKeys().stream()
            .filter(key -> !key.references().equals(name) && left.contains(key.references()))
            .filter(key -> !cut.getOrDefault(name, List.of()).contains(key))
            .toList();
  }

  private List<ForeignKey> keys(Table table) {
    return cut.getOrDefault(table.name(), List.of());
  }

  private Table without(Table table) {
    List<Constraint> kept = new ArrayList<>(table.constraints());
    kept.removeAll(keys(table));
    return table.withConstraints(kept);
  }

  private static List<Table> createdTables(List<Operation> operations) {
    return operations.stream()
        .filter(CreateTable.class::isInstance)
        .map(each -> ((CreateTable) each).table())
        .toList();
  }

  private static List<Table> droppedTables(List<Operation> operations) {
    return operations.stream()
        .filter(DropTable.class::isInstance)
        .map(each -> ((DropTable) each).table())
        .toList();
  }
}
