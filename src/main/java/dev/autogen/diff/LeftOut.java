package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Constraints that Hibernate's own dialect leaves out on a database. In a table that the migrations
 * made they belong; in one that Hibernate made, their absence is told and is no difference.
 *
 * @param current the schema to compare with: what Hibernate left out counts as there
 * @param notes one line each
 */
public record LeftOut(Schema current, List<String> notes) {
  public LeftOut {
    notes = List.copyOf(notes);
  }

  /**
   * {@code kinds} is what Hibernate's dialect leaves out; {@code remembered} what the migrations
   * made.
   */
  public static LeftOut of(
      Schema current, DesiredSchema desired, Schema remembered, Set<Constraint.Kind> kinds) {
    List<String> notes = new ArrayList<>();
    var completed =
        current.mapTables(table -> {
          var model = desired.schema().table(table.name());
          return model.isEmpty() || remembered.table(table.name()).isPresent()
              ? table
              : completed(table, model.get(), kinds, notes);
        });
    return new LeftOut(completed, notes);
  }

  private static Table completed(
      Table table, Table model, Set<Constraint.Kind> kinds, List<String> notes) {
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    List<String> missing = new ArrayList<>();
    for (var wanted : model.constraints()) {
      if (kinds.contains(wanted.kind()) && isMissing(table, wanted)) {
        constraints.add(wanted);
        missing.add(wanted.kind().words() + " " + wanted.name());
      }
    }
    if (!missing.isEmpty()) {
      notes.add(
          "note: table %s was made by Hibernate, which leaves out here: %s"
              .formatted(table.name(), String.join(", ", missing)));
    }
    return table.withConstraints(constraints);
  }

  private static boolean isMissing(Table table, Constraint wanted) {
    var structure = Structure.of(wanted);
    return table.constraints().stream().noneMatch(each -> Structure.of(each).equals(structure));
  }
}
