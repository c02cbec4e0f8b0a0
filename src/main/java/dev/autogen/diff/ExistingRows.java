package dev.autogen.diff;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RowScope;
import dev.autogen.operation.Simulator;
import dev.autogen.operation.UpdateRows;
import dev.autogen.schema.Column;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes care of the rows that are there when a column comes, or becomes, not null: it is added
 * nullable, filled, and then set not null. Where nobody says what fills it, a placeholder does.
 */
public final class ExistingRows {
  private final List<Backfill> backfills;
  private final Schema current;
  private final List<Operation> result = new ArrayList<>();
  private final List<AddColumn> waiting = new ArrayList<>();
  private final Set<Backfill> used = new HashSet<>();

  private ExistingRows(List<Backfill> backfills, Schema current) {
    this.backfills = backfills;
    this.current = current;
  }

  /**
   * The operations with every fill worked in.
   *
   * @param current what they change
   * @throws dev.autogen.problem.ProblemException for a backfill of a column that does not become
   *     not null here
   */
  public static List<Operation> filled(
      List<Operation> operations, List<Backfill> backfills, Schema current) {
    var rows = new ExistingRows(backfills, current);
    operations.forEach(rows::add);
    rows.fill();
    backfills.stream()
        .filter(each -> !rows.used.contains(each))
        .findFirst()
        .ifPresent(each -> {
          throw each.unused();
        });
    return List.copyOf(rows.result);
  }

  /** The columns that come without a value for the rows that are there. */
  public static List<AddColumn> withoutValue(List<Operation> operations, List<Backfill> backfills) {
    return operations.stream()
        .flatMap(each -> each instanceof AddColumn add ? Stream.of(add) : Stream.empty())
        .filter(add -> lacksValue(add.column()))
        .filter(add -> backfills.stream().noneMatch(fill -> fill.isOf(add.table(), add.column())))
        .toList();
  }

  private static boolean lacksValue(Column column) {
    return !column.nullable()
        && column.defaultValue() == null
        && column.identityOptions() == null
        && column.generated() == null;
  }

  private void add(Operation operation) {
    boolean goesOn =
        operation instanceof AddColumn add
            && waiting.stream().allMatch(each -> each.table().equals(add.table()));
    if (!goesOn) {
      fill();
    }
    if (operation instanceof AddColumn add && (lacksValue(add.column()) || isBackfilled(add))) {
      result.add(new AddColumn(add.table(), add.column().withNullable(true)));
      waiting.add(add);
      return;
    }
    if (operation instanceof AlterColumn alter) {
      fillBefore(alter);
    }
    result.add(operation);
  }

  private boolean isBackfilled(AddColumn add) {
    return backfills.stream().anyMatch(each -> each.isOf(add.table(), add.column()));
  }

  /** One update for all columns that were added to a table, then what they were to be. */
  private void fill() {
    if (waiting.isEmpty()) {
      return;
    }
    var table = waiting.get(0).table();
    var assignments = waiting.stream().map(add -> assignment(table, add.column())).toList();
    update(table, assignments, RowScope.ALL);
    for (var add : waiting) {
      var column = add.column();
      result.add(new AlterColumn(table, column.withNullable(true), column, null));
    }
    waiting.clear();
  }

  private UpdateRows.Assignment assignment(QualifiedName table, Column column) {
    var nullable = column.withNullable(true);
    for (var backfill : backfills) {
      if (backfill.isOf(table, column)) {
        used.add(backfill);
        return new UpdateRows.Assignment(nullable, new Sql(backfill.expression()));
      }
    }
    var words = "%s.%s of existing rows".formatted(table, column.name());
    return new UpdateRows.Assignment(nullable, new Placeholder(words));
  }

  private void fillBefore(AlterColumn alter) {
    for (var backfill : backfills) {
      if (backfill.isOf(alter.table(), alter.to())) {
        used.add(backfill);
        var value = new UpdateRows.Assignment(alter.from(), new Sql(backfill.expression()));
        var where = Backfill.quoted(alter.to().name()) + " is null";
        update(alter.table(), List.of(value), new RowScope(where, null, null));
      }
    }
  }

  private void update(
      QualifiedName table, List<UpdateRows.Assignment> assignments, RowScope scope) {
    var there = Simulator.apply(current, result).table(table).orElseThrow();
    result.add(new UpdateRows(there, assignments, scope));
  }
}
