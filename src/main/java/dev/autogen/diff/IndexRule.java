package dev.autogen.diff;

import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Index;
import java.util.ArrayList;
import java.util.List;

/** Finds indexes to create, drop or rename; a changed one is dropped and created. */
final class IndexRule implements TableRule {
  private final DesiredSchema model;

  IndexRule(DesiredSchema model) {
    this.model = model;
  }

  @Override
  public List<Operation> compare(TableView current, TableView desired) {
    var rule =
        new NamedRule<Index>(
            Index::name,
            Structure::of,
            (one, other) -> false,
            index -> model.isImplicit(desired.name(), index.name()));
    var result = rule.compare(current.indexes(), desired.indexes());
    var table = current.name();

    List<Operation> operations = new ArrayList<>();
    result.dropped().forEach(each -> operations.add(new DropIndex(table, each)));
    result.replaced().forEach(each -> operations.add(new DropIndex(table, each.current())));
    for (var pair : result.renamed()) {
      operations.add(new RenameIndex(table, pair.current().name(), pair.desired().name()));
    }
    for (var pair : result.replaced()) {
      var name = pair.current().name();
      operations.add(new CreateIndex(table, pair.desired().withName(name)));
    }
    result.added().forEach(each -> operations.add(new CreateIndex(table, each)));
    return List.copyOf(operations);
  }
}
