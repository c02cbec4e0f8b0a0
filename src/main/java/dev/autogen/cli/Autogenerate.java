package dev.autogen.cli;

import dev.autogen.diff.Backfill;
import dev.autogen.diff.Difference;
import dev.autogen.diff.ExistingRows;
import dev.autogen.diff.Rename;
import dev.autogen.report.ChangeText;
import java.util.ArrayList;
import java.util.List;

/** Writes a migration from the difference between the entities and what the migrations fold to. */
final class Autogenerate {
  private final Console console;
  private final AutogenCommand root;
  private final RevisionOptions options;

  Autogenerate(Console console, AutogenCommand root, RevisionOptions options) {
    this.console = console;
    this.root = root;
    this.options = options;
  }

  /** Writes the class, or says that there is nothing to do. */
  int write(String message) {
    var workspace = Workspace.of(console, root);
    var newMigration = new NewMigration(workspace, options, message);
    var renames = options.renames().stream().map(Rename::parse).toList();
    var backfills = options.backfills().stream().map(Backfill::parse).toList();
    try (var comparison = Comparison.open(workspace, newMigration.migrations())) {
      comparison.refuseUnlessUpToDate();
      var difference = comparison.modelAgainstMigrations(renames);
      if (difference.isEmpty()) {
        console.out().println("no changes: the migrations already say what the entities say");
        return ExitCode.OK;
      }
      tellHints(difference);
      var fills = completed(difference, backfills);
      var upgrade = ExistingRows.filled(difference.operations(), fills, comparison.replayed());
      newMigration.write(console, upgrade, difference);
      return ExitCode.OK;
    }
  }

  /** With what somebody at a terminal says of columns that nothing fills. */
  private List<Backfill> completed(Difference difference, List<Backfill> given) {
    List<Backfill> all = new ArrayList<>(given);
    if (root.shared().mayAsk()) {
      for (var add : ExistingRows.withoutValue(difference.operations(), given)) {
        console
            .ask(
                "%s.%s must not be null. SQL for existing rows (enter: a placeholder):"
                    .formatted(add.table(), add.column().name()))
            .map(expression -> new Backfill(add.table(), add.column().name(), expression))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /** One line a hint, with the exact command. */
  private void tellHints(Difference difference) {
    for (var hint : difference.hints()) {
      console
          .err()
          .println(
              "hint: %s may be a rename; if so: autogen -m \"…\" --rename %s"
                  .formatted(ChangeText.of(hint.drop()), hint.option()));
    }
  }
}
