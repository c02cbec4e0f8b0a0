package dev.autogen.dialect.postgresql;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import java.sql.SQLException;
import java.util.Objects;

/** Asks before an operation whether a view or trigger forbids it. */
final class DependentGuards {
  private final int version;
  private final PlanState state;
  private final DependentObjects objects;

  DependentGuards(int version, PlanState state, DependentObjects objects) {
    this.version = version;
    this.state = state;
    this.objects = objects;
  }

  void before(Operation operation, Steps steps) throws SQLException {
    if (operation instanceof DropTable drop) {
      steps.guard(objects.ofTable(drop.table().name()));
    } else if (operation instanceof DropColumn drop) {
      steps.guard(objects.ofColumn(drop.table(), drop.column().name(), "dropped"));
    } else if (operation instanceof AlterColumn alter && isRetyped(alter)) {
      steps.guard(objects.ofColumn(alter.table(), alter.to().name(), "changed"));
    } else if (operation instanceof AlterEnumType alter) {
      beforeExchange(alter, steps);
    }
  }

  private void beforeExchange(AlterEnumType alter, Steps steps) throws SQLException {
    var enums = new EnumSql(version, state);
    if (enums.isExchanged(alter)) {
      for (var user : enums.users(alter.to().name())) {
        steps.guard(objects.ofColumn(user.table().name(), user.column().name(), "changed"));
      }
    }
  }

  private static boolean isRetyped(AlterColumn alter) {
    return !new TypeChange(alter.from().type(), alter.to().type()).isNone()
        || !Objects.equals(alter.from().collation(), alter.to().collation())
        || !Objects.equals(alter.from().generated(), alter.to().generated());
  }
}
