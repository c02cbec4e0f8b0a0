package dev.autogen.source;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RowChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * One direction of a migration.
 *
 * @param operations in the order in which they run
 * @param notes the comment lines above an operation, without slashes; none is the usual case
 */
public record Steps(List<Operation> operations, Function<Operation, List<String>> notes) {
  public Steps {
    operations = List.copyOf(operations);
  }

  /** Without comments. */
  public static Steps of(List<Operation> operations) {
    return new Steps(operations, operation -> List.of());
  }

  /** The same operations under other comments. */
  public Steps withNotes(Function<Operation, List<String>> changed) {
    return new Steps(operations, changed);
  }

  /**
   * What takes {@code operations} back: their inverses in the reverse order. SQL that only moves
   * rows is left out, for there is nothing of the schema to take back.
   *
   * @throws IllegalStateException if other SQL does not say how it is taken back
   */
  public static List<Operation> inverse(List<Operation> operations) {
    List<Operation> inverses = new ArrayList<>();
    for (var operation : operations) {
      if (operation.isReversible() || !movesRowsOnly(operation)) {
        inverses.add(operation.inverse());
      }
    }
    Collections.reverse(inverses);
    return List.copyOf(inverses);
  }

  private static boolean movesRowsOnly(Operation operation) {
    return operation instanceof RowChange
        || operation instanceof ExecuteSql sql && sql.changesRowsOnly();
  }
}
