package dev.autogen.diff;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds constraints to add, drop, replace or rename; a name that nobody chose is never a
 * difference.
 */
final class ConstraintRule implements TableRule {
  private final DesiredSchema model;

  ConstraintRule(DesiredSchema model) {
    this.model = model;
  }

  @Override
  public List<Operation> compare(TableView current, TableView desired) {
    var rule =
        new NamedRule<Constraint>(
            Constraint::name,
            Structure::of,
            Structure::samePlace,
            constraint -> isImplicit(desired.name(), constraint));
    var result = rule.compare(current.constraints(), desired.constraints());
    var table = current.name();

    List<Operation> operations = new ArrayList<>();
    result.dropped().forEach(each -> operations.add(new DropConstraint(table, each)));
    for (var pair : result.renamed()) {
      var renamed = pair.current().withName(pair.desired().name());
      operations.add(new RenameConstraint(table, pair.current(), renamed));
    }
    for (var pair : result.replaced()) {
      var name = keepsName(desired.name(), pair) ? pair.current().name() : pair.desired().name();
      operations.add(new ReplaceConstraint(table, pair.current(), pair.desired().withName(name)));
    }
    result.added().forEach(each -> operations.add(new AddConstraint(table, each)));
    return List.copyOf(operations);
  }

  private boolean keepsName(QualifiedName table, Matching.Pair<Constraint> pair) {
    return pair.current().name() != null && isImplicit(table, pair.desired());
  }

  private boolean isImplicit(QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    return name == null || model.isImplicit(table, name);
  }
}
