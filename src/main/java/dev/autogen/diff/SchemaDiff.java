package dev.autogen.diff;

import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The difference between two schemas, as operations in the order in which they can run. */
public final class SchemaDiff {
  private final Schema current;
  private final DesiredSchema model;
  private final Forms forms;

  private SchemaDiff(Schema current, DesiredSchema model, Forms forms) {
    this.current = current;
    this.model = model;
    this.forms = forms;
  }

  /**
   * What turns {@code current} into {@code desired}.
   *
   * @return nothing if they are equal in every form that counts; the same for the same input,
   *     always
   */
  public static List<Operation> between(Schema current, DesiredSchema desired, Forms forms) {
    return new SchemaDiff(current, desired, forms).operations();
  }

  private List<Operation> operations() {
    var left = SchemaView.current(current, forms);
    var right = SchemaView.desired(model.schema(), forms);

    List<Operation> operations = new ArrayList<>(ObjectRules.compare(left, right));
    var tables = Matching.byName(left.tables(), right.tables(), TableView::key);
    tables.onlyDesired().forEach(each -> operations.addAll(create(each.table())));
    tables.both().forEach(pair -> operations.addAll(compare(pair.current(), pair.desired())));
    tables.onlyCurrent().forEach(each -> operations.addAll(drop(each.table())));
    return OperationOrder.of(operations);
  }

  private List<Operation> compare(TableView old, TableView wanted) {
    var keys = KeyOrders.without(model, old, wanted);
    var pair = UniqueTwins.without(model, keys.current(), keys.desired());
    List<TableRule> rules =
        List.of(
            new CommentRule(),
            new ColumnRule(model),
            new ConstraintRule(model),
            new IndexRule(model));
    return rules.stream()
        .flatMap(rule -> rule.compare(pair.current(), pair.desired()).stream())
        .toList();
  }

  private static List<Operation> create(Table table) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new CreateTable(table.withIndexes(List.of())));
    table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
    return operations;
  }

  private static List<Operation> drop(Table table) {
    List<Operation> operations = new ArrayList<>();
    table.indexes().forEach(index -> operations.add(new DropIndex(table.name(), index)));
    operations.add(new DropTable(table.withIndexes(List.of())));
    return operations;
  }
}
