package dev.autogen.diff;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnFacet;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.DesiredSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds columns to add, alter or drop. A rename looks like a drop and an add. */
final class ColumnRule implements TableRule {
  private final DesiredSchema model;

  ColumnRule(DesiredSchema model) {
    this.model = model;
  }

  @Override
  public List<Operation> compare(TableView current, TableView desired) {
    var columns =
        Matching.byName(current.columns(), desired.columns(), column -> column.first().name());
    var table = current.name();

    List<Operation> operations = new ArrayList<>();
    columns.onlyDesired().forEach(each -> operations.add(new AddColumn(table, each.value())));
    for (var pair : columns.both()) {
      var from = pair.current().value();
      var to = aligned(pair, isComputed(desired, pair));
      if (!from.equals(to)) {
        operations.add(new AlterColumn(table, from, to, null));
      }
    }
    columns.onlyCurrent().forEach(each -> operations.add(new DropColumn(table, each.value())));
    return List.copyOf(operations);
  }

  /**
   * Whether both are computed alike, and nobody chose how: Hibernate's dialects store what is
   * computed, and let it be null, or not, by database and version.
   */
  private boolean isComputed(TableView table, Matching.Pair<Element<Column>> pair) {
    var from = pair.current().first().generated();
    var to = pair.desired().first().generated();
    var name = new ColumnName(table.name(), pair.desired().value().name());
    return from != null
        && to != null
        && from.expression().equals(to.expression())
        && model.computed().contains(name);
  }

  /** The current column with those aspects of the desired one that differ in some form. */
  private static Column aligned(Matching.Pair<Element<Column>> pair, boolean isComputed) {
    var differing = differingAspects(pair.current(), pair.desired());
    if (isComputed) {
      differing.removeAll(Set.of(ColumnFacet.Computing.class, ColumnFacet.Nullability.class));
    }
    var column = pair.current().value();
    for (var change : ColumnChange.between(column, pair.desired().value())) {
      if (differing.contains(change.to().getClass())) {
        column = change.to().on(column);
      }
    }
    return column;
  }

  private static Set<Class<?>> differingAspects(Element<Column> current, Element<Column> desired) {
    Set<Class<?>> aspects = new HashSet<>();
    for (int i = 0; i < current.depthWith(desired); i++) {
      for (var change : ColumnChange.between(current.forms().get(i), desired.forms().get(i))) {
        aspects.add(change.to().getClass());
      }
    }
    return aspects;
  }
}
