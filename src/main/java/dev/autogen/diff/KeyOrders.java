package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lets a primary key stand whose columns are in the other order that the model knows: Hibernate
 * sorts them by their size when it creates a schema, and not when it updates one.
 */
final class KeyOrders {
  private KeyOrders() {}

  /** The two tables without their primary keys, if those are the same but for that order. */
  static Matching.Pair<TableView> without(
      DesiredSchema model, TableView current, TableView desired) {
    boolean same =
        model.keyOrders().stream()
            .filter(order -> order.table().equals(desired.name()))
            .anyMatch(order -> isOtherOrder(order.columns(), current, desired));
    return same
        ? new Matching.Pair<>(
            current.withConstraints(withoutKey(current)),
            desired.withConstraints(withoutKey(desired)))
        : new Matching.Pair<>(current, desired);
  }

  private static boolean isOtherOrder(List<String> columns, TableView current, TableView desired) {
    var wanted = desired.table().primaryKey().map(PrimaryKey::columns).orElse(List.of());
    var inForm = desired.form().primaryKey().map(PrimaryKey::columns).orElse(List.of());
    if (!wanted.containsAll(columns) || wanted.size() != columns.size()) {
      return false;
    }
    var reordered = columns.stream().map(each -> inForm.get(wanted.indexOf(each))).toList();
    return current.form().primaryKey().map(PrimaryKey::columns).stream()
        .anyMatch(reordered::equals);
  }

  private static List<Element<Constraint>> withoutKey(TableView table) {
    Predicate<Element<Constraint>> isKey = each -> each.value() instanceof PrimaryKey;
    List<Element<Constraint>> others = new ArrayList<>(table.constraints());
    others.removeIf(isKey);
    return others;
  }
}
