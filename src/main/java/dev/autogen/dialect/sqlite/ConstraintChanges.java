package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;

/** Plans changes of constraints: checks by ALTER TABLE where this SQLite can, else by a rebuild. */
final class ConstraintChanges {
  private final PlanSteps steps;
  private final PendingTables pending;

  ConstraintChanges(PlanSteps steps, PendingTables pending) {
    this.steps = steps;
    this.pending = pending;
  }

  void add(String table, Constraint constraint) {
    if (constraint instanceof CheckConstraint check && addCheck(table, check)) {
      return;
    }
    var changed = pending.of(table);
    changed.change(changed.target().addConstraint(SqliteDdl.constraint(constraint)));
  }

  private boolean addCheck(String table, CheckConstraint check) {
    var statement = "alter table %s add %s".formatted(quoted(table), SqliteDdl.constraint(check));
    return pending.find(table).isEmpty()
        && steps.triedRecent(
            statement,
            () ->
                CopyGuards.check(
                    steps, RowsOf.table(steps.twin().table(table)), check.expression()));
  }

  void drop(String table, Constraint constraint) {
    if (constraint instanceof CheckConstraint check && dropCheck(table, check)) {
      return;
    }
    var changed = pending.of(table);
    changed.change(changed.target().dropConstraint(find(changed.target(), constraint)));
  }

  private boolean dropCheck(String table, CheckConstraint check) {
    if (check.name() == null || pending.find(table).isPresent()) {
      return false;
    }
    var name = find(steps.twin().table(table), check).name();
    if (name == null) {
      return false;
    }
    var statement = "alter table %s drop constraint %s".formatted(quoted(table), quoted(name));
    return steps.triedRecent(statement, () -> {});
  }

  /** SQLite looks at every row when a rule comes: there is nothing left to look at later. */
  void replace(String table, Constraint from, Constraint to) {
    if (from.withValidated().equals(to.withValidated())) {
      return;
    }
    drop(table, from);
    add(table, to);
  }

  /** A constraint's name is part of the table's text: the table is made anew with it. */
  void rename(String table, Constraint from, Constraint to) {
    var changed = pending.of(table);
    var found = find(changed.target(), from);
    var bare = changed.target().dropConstraint(found);
    changed.change(bare.addConstraint(SqliteDdl.constraint(to)));
  }

  private static SqliteConstraint find(SqliteTableText table, Constraint constraint) {
    return new ConstraintMatch(table)
        .find(constraint)
        .orElseThrow(() -> SqliteProblems.noConstraint(table.name(), constraint));
  }
}
