package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Looks for everything that could hurt in a list of operations. */
public final class Hazards {
  private static final List<HazardRule> RULES =
      List.of(
          new NotNullWithoutValue(),
          new UnwrittenValue(),
          new NewNotNull(),
          new TypeChange(),
          new NewConstraint(),
          new ReplacedConstraint(),
          new LostColumn(),
          new LostTable(),
          new LostSequence());

  private Hazards() {}

  /**
   * The hazards, in the order of the operations; what touches only tables that the same list
   * creates, or constrains a column that it adds, is none.
   *
   * @param upgrade false when the list is a downgrade
   */
  public static List<Hazard> in(List<Operation> operations, boolean upgrade) {
    var fresh = new Fresh();
    List<Hazard> hazards = new ArrayList<>();
    for (var operation : operations) {
      if (!fresh.covers(operation)) {
        RULES.forEach(rule -> rule.check(operation, upgrade).ifPresent(hazards::add));
      }
      fresh.add(operation);
    }
    return List.copyOf(hazards);
  }
}
