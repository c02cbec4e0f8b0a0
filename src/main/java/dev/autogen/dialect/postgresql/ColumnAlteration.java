package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.AlterColumn;
import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The statements of one changed column, computed columns apart. The order keeps every state between
 * them legal: a default that the old type reads is off before the type changes, and a column is not
 * null before it counts.
 */
final class ColumnAlteration {
  private final int version;
  private final ColumnSql columns;
  private final PlanState state;
  private final QualifiedName table;
  private final AlterColumn operation;
  private final Column from;
  private final Column to;
  private final Optional<String> serial;
  private final Steps steps = new Steps();

  /**
   * @param serial the sequence behind the column, if it is a serial
   */
  ColumnAlteration(int version, PlanState state, AlterColumn operation, Optional<String> serial) {
    this.version = version;
    this.columns = new ColumnSql(version);
    this.state = state;
    this.table = operation.table();
    this.operation = operation;
    this.from = operation.from();
    this.to = operation.to();
    this.serial = serial;
  }

  List<Step> steps() {
    boolean retyped = isRetyped();
    boolean counted = from.identityOptions() != null && keepsCounting();
    if (from.identityOptions() != null && !counted) {
      stopCounting();
    }
    if (from.defaultValue() != null && (retyped || to.defaultValue() == null)) {
      alter("DROP DEFAULT");
    }
    if (retyped) {
      retype();
    }
    setDefault(retyped);
    setNullability();
    if (counted) {
      changeCounting();
    } else if (to.identityOptions() != null) {
      startCounting(to.identityOptions());
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      steps.add(comment(table, to));
    }
    return steps.list();
  }

  static String comment(QualifiedName table, Column column) {
    var text = column.comment();
    return "COMMENT ON COLUMN %s.%s IS %s"
        .formatted(
            quoted(table),
            quoted(column.name()),
            text == null ? "NULL" : PostgresqlLiterals.text(text));
  }

  private boolean isRetyped() {
    return !new TypeChange(from.type(), to.type()).isNone()
        || !Objects.equals(from.collation(), to.collation())
        || operation.using() != null;
  }

  private void retype() {
    var change = new TypeChange(from.type(), to.type());
    var computing =
        change.keepsExpressions()
            ? Dependents.computed(state.before(), table, to.name(), version)
            : Dependents.withExpressions(state.before(), table, to.name(), version);
    steps.addAll(computing.takenOff(state));
    changeType();
    steps.addAll(computing.putBack(state));
  }

  private void changeType() {
    if (!state.isEmpty(table)) {
      steps.guard(new TypeGuards(version, state).of(operation));
    }
    var using =
        Optional.ofNullable(operation.using())
            .or(() -> new TypeChange(from.type(), to.type()).using(quoted(to.name())));
    alter("TYPE " + columns.type(to) + using.map(sql -> " USING " + sql).orElse(""));
    // An identity's sequence follows its column, a serial's does not.
    if (to.identityOptions() != null && serial.isPresent()) {
      steps.add("ALTER SEQUENCE %s AS %s".formatted(serial.get(), columns.type(to)));
    }
  }

  private void setDefault(boolean retyped) {
    var value = to.defaultValue();
    if (value != null && (retyped || !value.equals(from.defaultValue()))) {
      alter("SET DEFAULT " + PostgresqlLiterals.sql(value));
    }
  }

  private void setNullability() {
    if (from.nullable() && !to.nullable()) {
      if (!state.isEmpty(table)) {
        steps.guard(Optional.of(new RowGuards(table, state).holdsNoNull(to.name())));
      }
      alter("SET NOT NULL");
    } else if (!from.nullable() && to.nullable()) {
      alter("DROP NOT NULL");
    }
  }

  /** Whether the column counts on both sides in a way that ALTER can change. */
  private boolean keepsCounting() {
    return to.identityOptions() != null
        && (serial.isEmpty() || Objects.equals(from.identityOptions(), to.identityOptions()));
  }

  private void stopCounting() {
    alter(serial.isEmpty() ? "DROP IDENTITY IF EXISTS" : "DROP DEFAULT");
    serial.ifPresent(sequence -> steps.add("DROP SEQUENCE " + sequence));
  }

  private void changeCounting() {
    var old = Objects.requireNonNull(from.identityOptions());
    var changed = Objects.requireNonNull(to.identityOptions());
    var options = new StringBuilder();
    if (old.always() != changed.always()) {
      options.append(" SET GENERATED ").append(ColumnSql.when(changed));
    }
    if (old.start() != changed.start()) {
      options.append(" SET START WITH ").append(changed.start());
    }
    if (old.increment() != changed.increment()) {
      options.append(" SET INCREMENT BY ").append(changed.increment());
    }
    if (options.length() > 0) {
      alter(options.substring(1));
    }
  }

  /** The first counted value comes after those that are there. */
  private void startCounting(Identity identity) {
    alter("ADD " + ColumnSql.identity(identity));
    boolean up = identity.increment() > 0;
    var last = (up ? "max(%s)" : "min(%s)").formatted(quoted(to.name()));
    steps.add(
        "SELECT setval(pg_get_serial_sequence(%s, %s), %s) FROM %s HAVING %s %s %d"
            .formatted(
                PostgresqlLiterals.text(quoted(table)),
                PostgresqlLiterals.text(PostgresqlNames.cut(to.name())),
                last,
                quoted(table),
                last,
                up ? ">=" : "<=",
                identity.start()));
  }

  private void alter(String change) {
    steps.add(
        "ALTER TABLE %s ALTER COLUMN %s %s".formatted(quoted(table), quoted(to.name()), change));
  }
}
