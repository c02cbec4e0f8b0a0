package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.RowSql;
import dev.autogen.dialect.Step;
import dev.autogen.operation.InsertRows;
import dev.autogen.operation.ReleaseIndex;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSchema;
import dev.autogen.operation.RenameView;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.SetLockTimeout;
import dev.autogen.operation.UseIndex;
import dev.autogen.operation.WrittenByHand;
import java.util.List;

/** What people write by hand, as steps. */
final class HandDdl implements WrittenByHand.HandVisitor<List<Step>> {
  private final int version;
  private final ConstraintPlan constraints;
  private final PlanState state;

  HandDdl(int version, ConstraintPlan constraints, PlanState state) {
    this.version = version;
    this.constraints = constraints;
    this.state = state;
  }

  @Override
  public List<Step> renameEnumValue(RenameEnumValue operation) {
    return Steps.of(
        "ALTER TYPE %s RENAME VALUE %s TO %s"
            .formatted(
                quoted(operation.type()),
                PostgresqlLiterals.text(operation.from()),
                PostgresqlLiterals.text(operation.to())));
  }

  @Override
  public List<Step> renameView(RenameView operation) {
    return Renaming.of("VIEW", operation.from().name(), operation.to().name());
  }

  @Override
  public List<Step> renameSchema(RenameSchema operation) {
    return Steps.of(
        "ALTER SCHEMA %s RENAME TO %s".formatted(quoted(operation.from()), quoted(operation.to())));
  }

  @Override
  public List<Step> useIndex(UseIndex operation) {
    return constraints.useIndex(operation);
  }

  @Override
  public List<Step> releaseIndex(ReleaseIndex operation) {
    return constraints.releaseIndex(operation);
  }

  /** What the session was set to comes back at the end, whoever set it. */
  @Override
  public List<Step> setLockTimeout(SetLockTimeout operation) {
    var timeout = operation.timeout();
    return timeout == null
        ? List.of(
            new Step.Setting(
                "SELECT set_config('lock_timeout', current_setting('autogen.lock_timeout'), false)"),
            new Step.Setting("SELECT set_config('autogen.lock_timeout', '', false)"))
        : List.of(
            new Step.Setting(
                "SELECT set_config('autogen.lock_timeout', coalesce(nullif("
                    + "current_setting('autogen.lock_timeout', true), ''),"
                    + " current_setting('lock_timeout')), false)"),
            new Step.Setting("SET lock_timeout = '%dms'".formatted(timeout.toMillis())));
  }

  @Override
  public List<Step> changeRows(RowChange operation) {
    state.executedSql();
    var steps = new Steps().addAll(new RowSql(new PostgresqlDialect(version)).steps(operation));
    if (operation instanceof InsertRows insert) {
      RowValues.countersBehind(insert).forEach(steps::add);
    }
    return steps.list();
  }
}
