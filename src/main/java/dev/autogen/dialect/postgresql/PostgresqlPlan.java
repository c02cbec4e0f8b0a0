package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of operations as steps. Foreign keys that point to a table which comes later, or whose columns change to a type
 * that the other side does not have yet, are kept back until they fit.
 */
final class PostgresqlPlan {
  private final int version;
  private final PlanRequest request;
  private final SerialSequences serials;
  private final List<AddConstraint> keptBack = new ArrayList<>();
  private final Steps steps = new Steps();
  private Schema schema;

  PostgresqlPlan(int version, PlanRequest request) {
    this.version = version;
    this.request = request;
    this.serials = new SerialSequences(request.connection());
    this.schema = request.before();
  }

  List<Step> steps() throws SQLException {
    var operations = request.operations();
    for (int i = 0; i < operations.size(); i++) {
      var later = operations.subList(i + 1, operations.size());
      plan(operations.get(i), later);
      schema = Simulator.apply(schema, List.of(operations.get(i)));
      putBack(later);
    }
    return steps.list();
  }

  private void plan(Operation operation, List<Operation> later) throws SQLException {
    if (operation instanceof CreateTable create) {
      add(withoutLaterTargets(create, later));
    } else if (operation instanceof DropConstraint drop && isKeptBack(drop)) {
      keptBack.removeIf(each -> each.constraint().equals(drop.constraint()));
    } else {
      if (operation instanceof AlterColumn alter) {
        takeOffForeignKeys(alter);
      }
      add(operation);
    }
  }

  private void add(Operation operation) throws SQLException {
    steps.addAll(
        operation.accept(new PostgresqlDdl(version, schema, serial(operation), this::isUsed)));
  }

  private Optional<String> serial(Operation operation) throws SQLException {
    return operation instanceof AlterColumn alter && alter.from().identityOptions() != null
        ? serials.behind(alter.table(), alter.from().name())
        : Optional.empty();
  }

  /** A value added to an enum type in this transaction must not be used in it. */
  private boolean isUsed(Operation operation) {
    if (!(operation instanceof AlterEnumType alter)) {
      return false;
    }
    var added = new ArrayList<>(alter.to().values());
    added.removeAll(alter.from().values());
    return request.operations().stream()
        .filter(each -> !(each instanceof AlterEnumType))
        .map(Operation::toString)
        .anyMatch(text -> added.stream().anyMatch(text::contains));
  }

  private CreateTable withoutLaterTargets(CreateTable create, List<Operation> later) {
    var table = create.table();
    var early =
        table.constraints().stream()
            .filter(each -> !(each instanceof ForeignKey key && isCreated(key.references(), later)))
            .toList();
    table.constraints().stream()
        .filter(each -> !early.contains(each))
        .forEach(each -> keptBack.add(new AddConstraint(table.name(), each)));
    return new CreateTable(table.withConstraints(early));
  }

  private static boolean isCreated(QualifiedName table, List<Operation> operations) {
    return operations.stream()
        .anyMatch(each -> each instanceof CreateTable create && create.table().name().equals(table));
  }

  private void takeOffForeignKeys(AlterColumn alter) throws SQLException {
    if (new TypeChange(alter.from().type(), alter.to().type()).keepsComparable()) {
      return;
    }
    var column = alter.to().name();
    for (var table : schema.tables()) {
      for (var key : table.foreignKeys()) {
        var held = new AddConstraint(table.name(), key);
        boolean own = table.name().equals(alter.table()) && key.columns().contains(column);
        boolean target =
            key.references().equals(alter.table()) && key.referencedColumns().contains(column);
        if ((own || target) && !keptBack.contains(held)) {
          add(new DropConstraint(table.name(), key));
          keptBack.add(held);
        }
      }
    }
  }

  private boolean isKeptBack(DropConstraint drop) {
    return keptBack.contains(new AddConstraint(drop.table(), drop.constraint()));
  }

  /** Adds those that nothing later in the list still keeps from fitting. */
  private void putBack(List<Operation> later) throws SQLException {
    for (var held : List.copyOf(keptBack)) {
      var key = (ForeignKey) held.constraint();
      if (!isCreated(key.references(), later) && !isRetyped(held.table(), key, later)) {
        keptBack.remove(held);
        add(held);
      }
    }
  }

  private static boolean isRetyped(QualifiedName table, ForeignKey key, List<Operation> later) {
    return later.stream()
        .anyMatch(
            each ->
                each instanceof AlterColumn alter
                    && (alter.table().equals(table) && key.columns().contains(alter.to().name())
                        || alter.table().equals(key.references())
                            && key.referencedColumns().contains(alter.to().name())));
  }
}
