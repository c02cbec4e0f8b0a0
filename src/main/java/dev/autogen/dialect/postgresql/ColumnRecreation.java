package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.AlterColumn;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import java.util.List;
import java.util.Objects;

/**
 * A column that starts or stops being computed, or is computed otherwise. Where no ALTER does it,
 * the column is dropped and added; what hangs on it is taken off before and put back after.
 */
final class ColumnRecreation {
  private final int version;
  private final ColumnSql columns;
  private final PlanState state;
  private final AlterColumn operation;
  private final String table;

  ColumnRecreation(int version, PlanState state, AlterColumn operation) {
    this.version = version;
    this.columns = new ColumnSql(version);
    this.state = state;
    this.operation = operation;
    this.table = quoted(operation.table());
  }

  static boolean isNeeded(AlterColumn operation) {
    return !Objects.equals(operation.from().generated(), operation.to().generated());
  }

  /** The statements; those that change other aspects are {@link #rest()}'s. */
  List<Step> steps() {
    var to = operation.to().generated();
    var from = operation.from().generated();
    if (to == null && from != null && from.stored()) {
      return Steps.of(alter("DROP EXPRESSION"));
    }
    return canSetExpression() && to != null
        ? Steps.of(alter("SET EXPRESSION AS (%s)".formatted(to.expression())))
        : recreation(to);
  }

  /** What is left to alter afterwards. */
  AlterColumn rest() {
    var to = operation.to();
    var from = operation.from().withGenerated(to.generated());
    boolean recreated = !canSetExpression() && !dropsExpression();
    return new AlterColumn(
        operation.table(), recreated ? to : from, to, recreated ? null : operation.using());
  }

  private boolean dropsExpression() {
    var from = operation.from().generated();
    return operation.to().generated() == null && from != null && from.stored();
  }

  // SET EXPRESSION is of PostgreSQL 17; 18 has columns computed when read, but not in checks.
  private boolean canSetExpression() {
    Generated from = operation.from().generated();
    Generated to = operation.to().generated();
    return from != null && to != null && from.stored() && to.stored() && version >= 17;
  }

  private List<Step> recreation(@org.jspecify.annotations.Nullable Generated to) {
    var column = operation.from().name();
    var dependents = Dependents.of(state.before(), operation.table(), column, version);
    var steps = new Steps().addAll(dependents.takenOff(state));
    if (to == null) {
      keepValues(steps);
    } else {
      steps.add("ALTER TABLE %s DROP COLUMN %s".formatted(table, quoted(column)));
      steps.add(
          "ALTER TABLE %s ADD COLUMN %s".formatted(table, columns.definition(operation.to())));
    }
    if (operation.to().comment() != null) {
      steps.add(ColumnAlteration.comment(operation.table(), operation.to()));
    }
    return steps.addAll(dependents.putBack(state)).list();
  }

  /** The new column takes what the old one computes, then its name. */
  private void keepValues(Steps steps) {
    var to = operation.to();
    var fresh = to.withName(PostgresqlNames.cut("new_" + to.name())).withNullable(true);
    var name = quoted(to.name());
    var freshName = quoted(fresh.name());
    steps.add("ALTER TABLE %s ADD COLUMN %s".formatted(table, columns.definition(fresh)));
    steps.add("UPDATE %s SET %s = %s".formatted(table, freshName, value(name, to)));
    steps.add("ALTER TABLE %s DROP COLUMN %s".formatted(table, name));
    steps.add("ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table, freshName, name));
    if (!to.nullable()) {
      steps.add(alter("SET NOT NULL"));
    }
  }

  private String value(String name, Column to) {
    var using = operation.using();
    return using != null
        ? using
        : new TypeChange(operation.from().type(), to.type()).using(name).orElse(name);
  }

  private String alter(String change) {
    return "ALTER TABLE %s ALTER COLUMN %s %s"
        .formatted(table, quoted(operation.to().name()), change);
  }
}
