package dev.autogen.dialect.sqlite;

/** Who plans what of one list. */
record PlanParts(
    PlanSteps steps,
    PendingTables pending,
    TableChanges tables,
    ColumnChanges columns,
    ConstraintChanges constraints,
    ForeignKeyCheck foreignKeys) {

  static PlanParts of(PlanSteps steps, PendingTables pending, ForeignKeyCheck foreignKeys) {
    return new PlanParts(
        steps,
        pending,
        new TableChanges(steps, pending, foreignKeys),
        new ColumnChanges(steps, pending),
        new ConstraintChanges(steps, pending),
        foreignKeys);
  }
}
