package dev.autogen.hazard;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/** The table whose rows an operation can hurt. */
final class Subject {
  private Subject() {}

  static Optional<QualifiedName> of(Operation operation) {
    if (operation instanceof AddColumn add) {
      return Optional.of(add.table());
    }
    if (operation instanceof AlterColumn alter) {
      return Optional.of(alter.table());
    }
    if (operation instanceof DropColumn drop) {
      return Optional.of(drop.table());
    }
    if (operation instanceof AddConstraint add) {
      return Optional.of(add.table());
    }
    if (operation instanceof ReplaceConstraint replace) {
      return Optional.of(replace.table());
    }
    return operation instanceof DropTable drop
        ? Optional.of(drop.table().name())
        : Optional.empty();
  }
}
