package dev.autogen.diff;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes replacements apart where something must happen between the old constraint and the new one,
 * such as a change of the column's type.
 */
final class ReplacedConstraints {
  private ReplacedConstraints() {}

  static List<Operation> split(List<Operation> operations) {
    List<Operation> result = new ArrayList<>();
    for (var operation : operations) {
      if (operation instanceof ReplaceConstraint replace) {
        result.add(new DropConstraint(replace.table(), replace.from()));
        result.add(new AddConstraint(replace.table(), replace.to()));
      } else {
        result.add(operation);
      }
    }
    return List.copyOf(result);
  }
}
