package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of operations as steps. Foreign keys that point to a table which comes later, or whose
 * columns change to a type that the other side does not have yet, are kept back until they fit.
 */
final class PostgresqlPlan {
  private final int version;
  private final PlanRequest request;
  private final PlanState state;
  private final DependentGuards guards;
  private final SerialSequences serials;
  private final KeptBack keptBack;
  private final Steps steps = new Steps();

  PostgresqlPlan(int version, PlanRequest request) {
    this.version = version;
    this.request = request;
    this.state = new PlanState(request);
    this.keptBack = new KeptBack(state);
    this.guards = new DependentGuards(version, state, new DependentObjects(request.connection()));
    this.serials = new SerialSequences(request.connection());
  }

  List<Step> steps() throws SQLException {
    for (var operation : request.operations()) {
      plan(operation);
      putBack(operation);
      state.advance();
    }
    return steps.list();
  }

  private void plan(Operation operation) throws SQLException {
    if (operation instanceof CreateTable create) {
      create(create.table());
      return;
    }
    var exchange = CompositeSql.of(operation, request.operations());
    if (exchange.isPresent()) {
      // The half that drops waits for the one that creates.
      if (operation instanceof CreateObject) {
        steps.addAll(exchange.get().steps(state));
      }
      return;
    }
    guards.before(operation, steps);
    if (operation instanceof AlterColumn alter) {
      takeOffForeignKeys(alter);
    } else if (operation instanceof DropConstraint drop) {
      keptBack.forget(new AddConstraint(drop.table(), drop.constraint()));
    } else if (operation instanceof DropIndex drop) {
      keptBack.forget(new CreateIndex(drop.table(), drop.index()));
    } else if (operation instanceof ReplaceConstraint replace) {
      keptBack.forget(new AddConstraint(replace.table(), replace.from()));
    }
    planNow(operation);
  }

  private void planNow(Operation operation) throws SQLException {
    if (operation instanceof ReplaceConstraint replace && keptBack.waits(addition(replace))) {
      add(new DropConstraint(replace.table(), replace.from()));
      keptBack.add(addition(replace), replace.table());
    } else if (operation instanceof AddConstraint constraint && keptBack.waits(operation)) {
      keptBack.add(operation, constraint.table());
    } else if (operation instanceof CreateIndex index && keptBack.waits(operation)) {
      keptBack.add(operation, index.table());
    } else {
      add(operation);
    }
  }

  private static AddConstraint addition(ReplaceConstraint replace) {
    return new AddConstraint(replace.table(), replace.to());
  }

  private void add(Operation operation) throws SQLException {
    steps.addAll(operation.accept(new PostgresqlDdl(version, state, serial(operation))));
  }

  private Optional<String> serial(Operation operation) throws SQLException {
    return operation instanceof AlterColumn alter && alter.from().identityOptions() != null
        ? serials.behind(alter.table(), alter.from().name())
        : Optional.empty();
  }

  private void create(Table table) throws SQLException {
    List<Constraint> inline = new ArrayList<>();
    List<Constraint> unchecked = new ArrayList<>();
    for (var constraint : table.constraints()) {
      if (constraint instanceof ForeignKey key && state.isCreatedLater(key.references())) {
        keptBack.add(new AddConstraint(table.name(), key), key.references());
      } else {
        (isValidated(constraint) ? inline : unchecked).add(constraint);
      }
    }
    add(new CreateTable(table.withConstraints(inline)));
    for (var constraint : unchecked) {
      add(new AddConstraint(table.name(), constraint));
    }
  }

  /** CREATE TABLE takes NOT VALID and forgets it: an empty table keeps every rule. */
  private static boolean isValidated(Constraint constraint) {
    return constraint instanceof CheckConstraint check
        ? check.validated()
        : !(constraint instanceof ForeignKey key) || key.validated();
  }

  private void takeOffForeignKeys(AlterColumn alter) throws SQLException {
    if (new TypeChange(alter.from().type(), alter.to().type()).keepsComparable()) {
      return;
    }
    var column = alter.to().name();
    for (var table : state.before().tables()) {
      for (var key : table.foreignKeys()) {
        var held = new AddConstraint(table.name(), key);
        boolean own = table.name().equals(alter.table()) && key.columns().contains(column);
        boolean target =
            key.references().equals(alter.table()) && key.referencedColumns().contains(column);
        if ((own || target) && !state.isGone(table.name(), key)) {
          add(new DropConstraint(table.name(), key));
          keptBack.add(held, alter.table());
        }
      }
    }
  }

  /** Adds what waited for this operation, and for nothing later. */
  private void putBack(Operation operation) throws SQLException {
    var table =
        operation instanceof CreateTable create
            ? create.table().name()
            : operation instanceof AlterColumn alter ? alter.table() : null;
    if (table != null) {
      for (var held : keptBack.released(table)) {
        add(held);
      }
    }
  }
}
