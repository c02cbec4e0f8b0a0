package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole difference: the renames somebody asked for, what is left after them, and what may have
 * been meant as a rename.
 */
public record Difference(List<Operation> operations, List<RenameHint> hints) {
  public Difference {
    operations = List.copyOf(operations);
    hints = List.copyOf(hints);
  }

  /**
   * What turns {@code current} into {@code desired}.
   *
   * @throws dev.autogen.problem.ProblemException for a rename that does not fit
   */
  public static Difference between(
      Schema current, DesiredSchema desired, List<Rename> renames, Forms forms) {
    var renamed = Renames.operations(current, desired.schema(), renames);
    var start = Simulator.apply(current, renamed);
    var remembered = forms.remembered().isEmpty() ? Schema.EMPTY : start;
    var rest = SchemaDiff.between(start, desired, new Forms(forms.forms(), remembered));

    List<Operation> all = new ArrayList<>(renamed);
    all.addAll(rest);
    return new Difference(all, RenameHint.in(rest));
  }

  public boolean isEmpty() {
    return operations.isEmpty();
  }
}
