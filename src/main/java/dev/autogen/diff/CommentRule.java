package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.operation.SetTableComment;
import java.util.List;

/** Finds a table's comment that changed. */
final class CommentRule implements TableRule {
  @Override
  public List<Operation> compare(TableView current, TableView desired) {
    return current.hasCommentOf(desired)
        ? List.of()
        : List.of(
            new SetTableComment(
                current.name(), current.table().comment(), desired.table().comment()));
  }
}
