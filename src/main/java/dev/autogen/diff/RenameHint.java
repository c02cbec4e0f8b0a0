package dev.autogen.diff;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A drop and an add that may have been meant as a rename: columns of one type in one table, or
 * tables with the same columns.
 *
 * @param drop the operation that loses data
 * @param option what {@code --rename} takes to make it a rename
 */
public record RenameHint(Operation drop, String option) {

  /**
   * The hints for a difference, in the order of the drops; a drop with several candidates gives
   * several.
   */
  public static List<RenameHint> in(List<Operation> operations) {
    List<RenameHint> hints = new ArrayList<>();
    for (var operation : operations) {
      if (operation instanceof DropColumn drop) {
        addColumns(hints, drop, operations);
      } else if (operation instanceof DropTable drop) {
        addTables(hints, drop, operations);
      }
    }
    return List.copyOf(hints);
  }

  private static void addColumns(
      List<RenameHint> hints, DropColumn drop, List<Operation> operations) {
    for (var operation : operations) {
      boolean candidate =
          operation instanceof AddColumn add
              && add.table().equals(drop.table())
              && add.column().type().equals(drop.column().type());
      if (candidate) {
        var to = ((AddColumn) operation).column().name();
        var from = "%s.%s".formatted(drop.table(), quoted(drop.column().name()));
        hints.add(new RenameHint(drop, from + ":" + quoted(to)));
      }
    }
  }

  private static void addTables(
      List<RenameHint> hints, DropTable drop, List<Operation> operations) {
    for (var operation : operations) {
      if (operation instanceof CreateTable create && sameColumns(drop.table(), create.table())) {
        var to = quoted(create.table().name().name());
        hints.add(new RenameHint(drop, drop.table().name() + ":" + to));
      }
    }
  }

  private static boolean sameColumns(Table one, Table other) {
    return names(one).equals(names(other));
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).sorted().toList();
  }

  private static String quoted(String name) {
    return QualifiedName.of(name).toString();
  }
}
