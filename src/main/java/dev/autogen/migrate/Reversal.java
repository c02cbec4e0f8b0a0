package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DeleteRows;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.InsertRows;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.SetLockTimeout;
import dev.autogen.operation.UpdateRows;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The downgrade of a migration that leaves it out, made of what its upgrade said. */
final class Reversal {
  private final Recorded upgrade;
  private final Set<QualifiedName> ownTables = new HashSet<>();
  private final Set<List<Object>> ownColumns = new HashSet<>();
  private final List<Operation> inverses = new ArrayList<>();
  private final List<String> stuck = new ArrayList<>();
  private @Nullable SetLockTimeout timeout;

  private Reversal(Recorded upgrade) {
    this.upgrade = upgrade;
  }

  /** Whether the class says no downgrade. */
  static boolean isWanted(Migration migration) {
    try {
      var method = migration.getClass().getMethod("downgrade", Operations.class);
      return method.getDeclaringClass() == Migration.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every migration has one: " + migration.getClass(), e);
    }
  }

  /**
   * The inverses, in the reverse order.
   *
   * @throws ProblemException if some of the operations have none, with all of them
   */
  static List<Operation> of(Recorded upgrade) {
    var reversal = new Reversal(upgrade);
    upgrade.operations().forEach(reversal::add);
    reversal.stuck.addAll(upgrade.unseen());
    if (!reversal.stuck.isEmpty()) {
      throw reversal.refused();
    }
    return reversal.patient();
  }

  /** Waits no longer for locks on the way back. */
  private List<Operation> patient() {
    if (timeout != null) {
      inverses.add(0, timeout);
    }
    return List.copyOf(inverses);
  }

  private void add(Operation operation) {
    follow(operation);
    if (operation instanceof SetLockTimeout set) {
      timeout = set.timeout() == null ? timeout : set;
    } else if (operation instanceof RowChange change && goesAlong(change)) {
      return;
    } else if (upgrade.byName().contains(operation)) {
      stuck.add(
          operation.getClass().getSimpleName() + ", of which raw SQL before it left but the name");
    } else if (operation.isReversible()) {
      inverses.add(0, operation.inverse());
    } else {
      stuck.add(words(operation));
    }
  }

  private void follow(Operation operation) {
    if (operation instanceof CreateTable create) {
      ownTables.add(create.table().name());
    } else if (operation instanceof AddColumn add) {
      ownColumns.add(List.of(add.table(), add.column().name()));
    } else if (operation instanceof RenameTable rename && ownTables.contains(rename.from())) {
      ownTables.add(rename.to());
    } else if (operation instanceof RenameColumn rename
        && ownColumns.contains(List.of(rename.table(), rename.from()))) {
      ownColumns.add(List.of(rename.table(), rename.to()));
    }
  }

  /** What the migration itself brought takes its values with it when it goes. */
  private boolean goesAlong(RowChange change) {
    var table = change.table().name();
    return ownTables.contains(table)
        || change instanceof UpdateRows update
            && update.assignments().stream()
                .allMatch(each -> ownColumns.contains(List.of(table, each.column().name())));
  }

  private static String words(Operation operation) {
    if (operation instanceof UpdateRows update) {
      return "op.update of %s: what its rows held is not kept".formatted(update.table().name());
    }
    if (operation instanceof DeleteRows delete) {
      return "op.delete of %s: its rows are gone".formatted(delete.table().name());
    }
    if (operation instanceof InsertRows insert) {
      return "op.bulkInsert into %s: no primary key tells the rows"
          .formatted(insert.table().name());
    }
    return "op.execute without reversedBy: " + RawSql.start(((ExecuteSql) operation).sql());
  }

  private ProblemException refused() {
    return ProblemException.usage(
        "revision %s leaves its downgrade out, and not all of its upgrade can be turned round"
            .formatted(upgrade.revision()),
        "this has no inverse: " + String.join("; ", stuck),
        "write its downgrade; for SQL say .reversedBy(…)");
  }
}
