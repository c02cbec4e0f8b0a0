package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.Simulator;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the renames a person asks for into operations, before the rest of the difference is looked
 * for.
 */
public final class Renames {
  private final Schema desired;
  private final List<Operation> operations = new ArrayList<>();
  private Schema current;

  private Renames(Schema current, Schema desired) {
    this.current = current;
    this.desired = desired;
  }

  /**
   * The operations of {@code renames}, tables first, in the order given.
   *
   * @throws ProblemException if an old name is not in the database, a new one not in the model, or
   *     there already
   */
  public static List<Operation> operations(Schema current, Schema desired, List<Rename> renames) {
    var result = new Renames(current, desired);
    var columns = renames.stream().filter(rename -> !result.renameTable(rename)).toList();
    columns.forEach(result::renameColumn);
    return List.copyOf(result.operations);
  }

  /** False if this is the rename of a column. */
  private boolean renameTable(Rename rename) {
    var parts = rename.from().size();
    if (parts == 3 || parts == 2 && current.table(rename.name(2)).isEmpty()) {
      return false;
    }
    var from = rename.name(parts);
    if (current.table(from).isEmpty()) {
      throw refused(rename, "there is no table " + from + " in the current schema", names(current));
    }
    var to = from.withName(rename.to());
    if (desired.table(to).isEmpty()) {
      throw refused(rename, "no entity maps a table " + to, names(desired));
    }
    checkFree(rename, current.table(to).isPresent(), "table " + to);
    add(new RenameTable(from, to));
    return true;
  }

  private void renameColumn(Rename rename) {
    var parts = rename.from().size();
    var name = rename.name(parts - 1);
    var table = table(rename, name);
    if (table.column(rename.last()).isEmpty()) {
      throw refused(
          rename,
          "table %s has no column %s in the current schema".formatted(name, rename.last()),
          columns(table));
    }
    var model = desired.table(table.name());
    if (model.flatMap(each -> each.column(rename.to())).isEmpty()) {
      throw refused(
          rename,
          "no entity maps a column %s of table %s".formatted(rename.to(), table.name()),
          model.map(Renames::columns).orElse("the table is not mapped"));
    }
    checkFree(rename, table.column(rename.to()).isPresent(), "column " + rename.to());
    add(new RenameColumn(table.name(), rename.last(), rename.to()));
  }

  /** The table by its new name, or by the one it had before a rename of this very list. */
  private Table table(Rename rename, QualifiedName name) {
    var renamed =
        operations.stream()
            .filter(RenameTable.class::isInstance)
            .map(RenameTable.class::cast)
            .filter(each -> each.from().equals(name))
            .map(RenameTable::to)
            .findFirst();
    Optional<Table> table = current.table(renamed.orElse(name));
    return table.orElseThrow(() ->
        refused(rename, "there is no table " + name + " in the current schema", names(current)));
  }

  private void add(Operation operation) {
    operations.add(operation);
    current = Simulator.apply(current, List.of(operation));
  }

  private static void checkFree(Rename rename, boolean taken, String what) {
    if (taken) {
      throw refused(
          rename, what + " is there already", "a rename needs a new name that is still free");
    }
  }

  private static ProblemException refused(Rename rename, String what, String why) {
    return ProblemException.usage(
        "--rename %s: %s".formatted(rename.text(), what),
        why,
        "a rename is OLD:NEW or TABLE.OLD:NEW, the old name from the database, the new one from the"
            + " entities");
  }

  private static String names(Schema schema) {
    var names = schema.tables().stream().map(table -> table.name().toString()).sorted().toList();
    return "the tables are " + String.join(", ", names);
  }

  private static String columns(Table table) {
    var names = table.columns().stream().map(Column::name).toList();
    return "its columns are " + String.join(", ", names);
  }
}
