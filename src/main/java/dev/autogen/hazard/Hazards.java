package dev.autogen.hazard;

import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for everything that could hurt in a list of operations. */
public final class Hazards {
  private static final List<HazardRule> RULES =
      List.of(
          new NotNullWithoutValue(),
          new NewNotNull(),
          new TypeChange(),
          new LostColumn(),
          new LostTable(),
          new LostSequence());

  private Hazards() {}

  /**
   * The hazards, in the order of the operations; what touches only tables that the same list
   * creates is none.
   *
   * @param upgrade false when the list is a downgrade
   */
  public static List<Hazard> in(List<Operation> operations, boolean upgrade) {
    Set<QualifiedName> created = new HashSet<>();
    List<Hazard> hazards = new ArrayList<>();
    for (var operation : operations) {
      if (operation instanceof CreateTable create) {
        created.add(create.table().name());
      } else if (!Subject.of(operation).map(created::contains).orElse(false)) {
        RULES.forEach(rule -> rule.check(operation, upgrade).ifPresent(hazards::add));
      }
    }
    return List.copyOf(hazards);
  }
}
