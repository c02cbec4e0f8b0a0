package dev.autogen.diff;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a database differs from what its migrations made of it.
 *
 * @param changes what somebody must have done to the database by other means
 * @param unknown tables, sequences, types and views that no migration ever made; they are somebody
 *     else's and no drift
 */
public record Drift(List<Operation> changes, List<QualifiedName> unknown) {
  public Drift {
    changes = List.copyOf(changes);
    unknown = List.copyOf(unknown);
  }

  /** Compares in the form of the database that was read. */
  public static Drift between(Schema live, Schema replayed, CanonicalForm form) {
    var typed = form.holdsEnumTypes() ? live : live.withEnumTypes(replayed.enumTypes());
    // Objects that no database can be asked for are taken to be there.
    var found = typed.withObjects(replayed.objects());
    var operations = SchemaDiff.between(replayed, DesiredSchema.named(found), Forms.only(form));
    Set<QualifiedName> created = new HashSet<>();
    List<Operation> changes = new ArrayList<>();
    List<QualifiedName> unknown = new ArrayList<>();
    for (var operation : operations) {
      if (operation instanceof CreateTable create) {
        created.add(create.table().name());
        unknown.add(create.table().name());
      } else if (operation instanceof CreateSequence create) {
        unknown.add(create.sequence().name());
      } else if (operation instanceof CreateEnumType create) {
        unknown.add(create.type().name());
      } else if (operation instanceof CreateView create) {
        unknown.add(create.view().name());
      } else if (!isOn(operation, created)) {
        changes.add(operation);
      }
    }
    return new Drift(changes, unknown.stream().sorted().toList());
  }

  /** Whether nothing was changed behind the migrations' back. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static boolean isOn(Operation operation, Set<QualifiedName> tables) {
    return operation instanceof CreateIndex index && tables.contains(index.table())
        || operation instanceof AddConstraint constraint && tables.contains(constraint.table());
  }
}
