package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands: the schema before the operation in work, and what is known to hold no row.
 */
final class PlanState {
  private final List<Operation> operations;
  private final List<Operation> inTransaction;
  private final Map<QualifiedName, Integer> creations = new HashMap<>();
  private final Map<List<Object>, Integer> alterations = new HashMap<>();
  private final Map<List<Object>, Integer> removals = new HashMap<>();
  private final Set<List<Object>> gone = new HashSet<>();
  private final Map<QualifiedName, Map<Reference, Integer>> drops = new HashMap<>();
  private final Set<QualifiedName> emptyTables = new HashSet<>();
  private final Set<List<Object>> emptyColumns = new HashSet<>();

  /**
   * The schema before the operation at {@link #simulated}; brought forward only when somebody asks.
   */
  private Schema schema;

  /** The foreign keys by the tables they point to, while tables are dropped. */
  private @Nullable Map<QualifiedName, List<Reference>> references;

  private int simulated;
  private int position;

  PlanState(PlanRequest request) {
    operations = request.operations();
    inTransaction = request.inTransaction();
    schema = request.before();
    for (int i = 0; i < operations.size(); i++) {
      remember(operations.get(i), i);
    }
  }

  private void remember(Operation operation, int index) {
    if (operation instanceof CreateTable create) {
      creations.put(create.table().name(), index);
    } else if (operation instanceof DropTable drop) {
      addDrop(drop.table(), index);
    } else if (operation instanceof AlterColumn alter) {
      boolean comparable = new TypeChange(alter.from().type(), alter.to().type()).keepsComparable();
      if (!comparable) {
        alterations.put(List.of(alter.table(), alter.to().name()), index);
      }
    } else if (operation instanceof DropConstraint drop) {
      removals.put(List.of(drop.table(), drop.constraint()), index);
    } else if (operation instanceof ReplaceConstraint replace) {
      removals.put(List.of(replace.table(), replace.from()), index);
    } else if (operation instanceof DropIndex drop) {
      removals.put(List.of(drop.table(), drop.index()), index);
    }
  }

  private void addDrop(Table table, int index) {
    for (var key : table.foreignKeys()) {
      drops
          .computeIfAbsent(key.references(), name -> new LinkedHashMap<>())
          .put(new Reference(table.name(), key), index);
    }
  }

  /** The next operation is in work. */
  void advance() {
    // Tables are dropped in a row; nothing between such drops adds a foreign key.
    if (!(operations.get(position) instanceof DropTable)) {
      references = null;
    }
    position++;
  }

  /** The simulated schema before the operation in work. */
  Schema before() {
    schema = Simulator.apply(schema, operations.subList(simulated, position));
    simulated = position;
    return schema;
  }

  /** The simulated schema after the operation in work. */
  Schema after() {
    return Simulator.apply(before(), operations.subList(position, position + 1));
  }

  /** Whether the table is created after the operation in work. */
  boolean isCreatedLater(QualifiedName table) {
    return creations.getOrDefault(table, -1) > position;
  }

  /** Whether one of the columns becomes of another kind after the operation in work. */
  boolean isRetypedLater(QualifiedName table, List<String> columns) {
    return columns.stream()
        .anyMatch(each -> alterations.getOrDefault(List.of(table, each), -1) > position);
  }

  /**
   * Whether a column that the expression uses becomes of another kind after the operation in work.
   */
  boolean isRetypedLater(QualifiedName table, String expression) {
    return alterations.entrySet().stream()
        .filter(each -> each.getValue() > position && each.getKey().get(0).equals(table))
        .anyMatch(each -> SqlText.mentions(expression, (String) each.getKey().get(1)));
  }

  /**
   * Whether another operation of the same transaction mentions a value that this one adds to an
   * enum type.
   */
  boolean isNewValueMentioned(AlterEnumType alter) {
    var added = new ArrayList<>(alter.to().values());
    added.removeAll(alter.from().values());
    return Stream.concat(operations.stream(), inTransaction.stream())
        .filter(each -> !(each instanceof AlterEnumType))
        .map(Operation::toString)
        .anyMatch(text -> added.stream().anyMatch(value -> mentions(text, value)));
  }

  private static boolean mentions(String text, String value) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)").matcher(text).find();
  }

  /** The foreign keys to a table that is dropped now, from tables that are dropped after it. */
  List<Reference> droppedLater(QualifiedName target) {
    return drops.getOrDefault(target, Map.of()).entrySet().stream()
        .filter(each -> each.getValue() > position)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The foreign keys to a table that is dropped now, from tables that stay. */
  List<Reference> pointingTo(QualifiedName target) {
    if (references == null) {
      references = referencesOf(before());
    }
    var dropped = drops.getOrDefault(target, Map.of());
    return references.getOrDefault(target, List.of()).stream()
        .filter(each -> !each.table().equals(target) && !dropped.containsKey(each))
        .toList();
  }

  private static Map<QualifiedName, List<Reference>> referencesOf(Schema schema) {
    Map<QualifiedName, List<Reference>> result = new HashMap<>();
    for (var table : schema.tables()) {
      for (var key : table.foreignKeys()) {
        result
            .computeIfAbsent(key.references(), name -> new ArrayList<>())
            .add(new Reference(table.name(), key));
      }
    }
    return result;
  }

  /**
   * Whether the list drops or replaces this constraint or index later; if so it need not be put
   * back before.
   */
  boolean isRemovedLater(QualifiedName table, Object item) {
    return removals.getOrDefault(List.of(table, item), -1) > position;
  }

  /** The constraint or index was taken off before its turn. */
  void gone(QualifiedName table, Object item) {
    gone.add(List.of(table, item));
  }

  /** Whether the constraint or index was taken off before its turn. */
  boolean isGone(QualifiedName table, Object item) {
    return gone.contains(List.of(table, item));
  }

  /** Whether the constraint or index was taken off before its turn, which is now. */
  boolean wasGone(QualifiedName table, Object item) {
    return gone.remove(List.of(table, item));
  }

  void created(QualifiedName table) {
    emptyTables.add(table);
  }

  void renamed(QualifiedName from, QualifiedName to) {
    if (emptyTables.remove(from)) {
      emptyTables.add(to);
    }
  }

  void added(QualifiedName table, Column column) {
    boolean filled =
        column.defaultValue() != null
            || column.identityOptions() != null
            || column.generated() != null;
    if (!filled) {
      emptyColumns.add(List.of(table, column.name()));
    }
  }

  /** Raw SQL may have written rows anywhere. */
  void executedSql() {
    emptyTables.clear();
    emptyColumns.clear();
  }

  /** Whether this plan created the table and wrote nothing into it. */
  boolean isEmpty(QualifiedName table) {
    return emptyTables.contains(table);
  }

  /** Whether this plan added one of the columns, and no row has a value in it. */
  boolean hasEmpty(QualifiedName table, List<String> columns) {
    return isEmpty(table)
        || columns.stream().anyMatch(each -> emptyColumns.contains(List.of(table, each)));
  }
}
