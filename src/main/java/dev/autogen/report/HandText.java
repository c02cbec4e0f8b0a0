package dev.autogen.report;

import dev.autogen.operation.DeleteRows;
import dev.autogen.operation.InsertRows;
import dev.autogen.operation.ReleaseIndex;
import dev.autogen.operation.RemoveRows;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSchema;
import dev.autogen.operation.RenameView;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.RowScope;
import dev.autogen.operation.SetLockTimeout;
import dev.autogen.operation.UpdateRows;
import dev.autogen.operation.UseIndex;
import dev.autogen.operation.WrittenByHand;
import java.util.stream.Collectors;

/** What people write by hand, in words. */
final class HandText implements WrittenByHand.HandVisitor<String>, RowChange.RowVisitor<String> {
  @Override
  public String renameEnumValue(RenameEnumValue operation) {
    return "rename value %s of enum type %s to %s"
        .formatted(operation.from(), operation.type(), operation.to());
  }

  @Override
  public String renameView(RenameView operation) {
    return "rename view %s to %s".formatted(operation.from().name(), operation.to().name());
  }

  @Override
  public String renameSchema(RenameSchema operation) {
    return "rename schema %s to %s".formatted(operation.from(), operation.to());
  }

  @Override
  public String useIndex(UseIndex operation) {
    return "make index %s the %s"
        .formatted(
            operation.index().name(), ConstraintText.of(operation.table(), operation.constraint()));
  }

  @Override
  public String releaseIndex(ReleaseIndex operation) {
    return "make the %s index %s"
        .formatted(
            ConstraintText.of(operation.table(), operation.constraint()), operation.index().name());
  }

  @Override
  public String setLockTimeout(SetLockTimeout operation) {
    var timeout = operation.timeout();
    return timeout == null
        ? "wait for locks as usual"
        : "wait at most %d ms for a lock".formatted(timeout.toMillis());
  }

  @Override
  public String changeRows(RowChange operation) {
    return operation.accept((RowChange.RowVisitor<String>) this);
  }

  @Override
  public String insertRows(InsertRows operation) {
    return "insert %s into %s".formatted(rows(operation), operation.table().name());
  }

  @Override
  public String removeRows(RemoveRows operation) {
    return "delete the %s inserted into %s"
        .formatted(rows(operation.inserted()), operation.table().name());
  }

  @Override
  public String updateRows(UpdateRows operation) {
    var columns =
        operation.assignments().stream()
            .map(each ->
                each.column().name() + (each.placeholder() == null ? "" : " (still to be written)"))
            .collect(Collectors.joining(", "));
    return "update %s: %s%s".formatted(operation.table().name(), columns, of(operation.scope()));
  }

  @Override
  public String deleteRows(DeleteRows operation) {
    return "delete rows of %s%s".formatted(operation.table().name(), of(operation.scope()));
  }

  private static String rows(InsertRows operation) {
    int count = operation.rows().size();
    return count == 1 ? "1 row" : count + " rows";
  }

  private static String of(RowScope scope) {
    var batch = scope.batch();
    return (scope.where() == null ? ", every row" : " where " + scope.where())
        + (batch == null ? "" : ", in batches of " + batch.rows());
  }
}
