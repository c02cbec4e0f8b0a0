package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enum types as statements. https://www.postgresql.org/docs/current/sql-altertype.html */
final class EnumSql {
  /** A column that has the type. */
  record User(Table table, Column column) {}

  private final int version;
  private final PlanState state;

  EnumSql(int version, PlanState state) {
    this.version = version;
    this.state = state;
  }

  // Hibernate binds the values as varchar, and creates these casts with each enum type.
  static List<Step> create(EnumType type) {
    var name = quoted(type.name());
    return Steps.of(
        definition(type),
        "CREATE CAST (varchar AS %s) WITH INOUT AS IMPLICIT".formatted(name),
        "CREATE CAST (%s AS varchar) WITH INOUT AS IMPLICIT".formatted(name));
  }

  static List<Step> drop(EnumType type) {
    return new Steps()
        .addAll(dropCasts(type.name()))
        .add("DROP TYPE " + quoted(type.name()))
        .list();
  }

  private static List<Step> dropCasts(QualifiedName type) {
    return Steps.of(
        "DROP CAST IF EXISTS (varchar AS %s)".formatted(quoted(type)),
        "DROP CAST IF EXISTS (%s AS varchar)".formatted(quoted(type)));
  }

  private static String definition(EnumType type) {
    return "CREATE TYPE %s AS ENUM (%s)"
        .formatted(
            quoted(type.name()),
            type.values().stream().map(PostgresqlLiterals::text).collect(Collectors.joining(", ")));
  }

  /**
   * New values are added in their place; any other change makes a new type and moves the columns
   * over. A value added to an old type must not be used in the same transaction; where another
   * operation mentions it, the type is exchanged as well.
   */
  List<Step> alter(AlterEnumType operation) {
    return isExchanged(operation) ? exchange(operation) : additions(operation);
  }

  /** Whether a new type takes the place of the old one. */
  boolean isExchanged(AlterEnumType operation) {
    var from = operation.from().values();
    boolean grows = operation.to().values().stream().filter(from::contains).toList().equals(from);
    return !grows || state.isNewValueMentioned(operation);
  }

  private static List<Step> additions(AlterEnumType operation) {
    var from = operation.from().values();
    var to = operation.to().values();
    var steps = new Steps();
    for (int i = 0; i < to.size(); i++) {
      if (!from.contains(to.get(i))) {
        steps.add(
            "ALTER TYPE %s ADD VALUE %s%s"
                .formatted(
                    quoted(operation.to().name()),
                    PostgresqlLiterals.text(to.get(i)),
                    place(from, to, i)));
      }
    }
    return steps.list();
  }

  private static String place(List<String> from, List<String> to, int position) {
    if (position > 0) {
      return " AFTER " + PostgresqlLiterals.text(to.get(position - 1));
    }
    return from.isEmpty() ? "" : " BEFORE " + PostgresqlLiterals.text(from.get(0));
  }

  private List<Step> exchange(AlterEnumType operation) {
    var name = operation.to().name();
    var old = name.withName(PostgresqlNames.cut("old_" + name.name()));
    var steps = new Steps();
    var users = users(name);
    users.forEach(each -> steps.guard(unknownValues(each, operation)));
    steps.add("ALTER TYPE %s RENAME TO %s".formatted(quoted(name), quoted(old.name())));
    steps.addAll(create(operation.to()));
    users.forEach(each -> steps.addAll(moved(each.table(), each.column())));
    return steps.addAll(drop(new EnumType(old, List.of()))).list();
  }

  /** The columns of the type. */
  List<User> users(QualifiedName type) {
    List<User> users = new ArrayList<>();
    for (var table : state.before().tables()) {
      table.columns().stream()
          .filter(column -> isOf(column.type(), type))
          .forEach(column -> users.add(new User(table, column)));
    }
    return users;
  }

  /** Asks for rows with a value that goes. */
  private Optional<Step.Guard> unknownValues(User user, AlterEnumType operation) {
    var gone = new ArrayList<>(operation.from().values());
    gone.removeAll(operation.to().values());
    return gone.isEmpty() || state.isEmpty(user.table().name())
        ? Optional.empty()
        : Optional.of(new RowGuards(user.table().name(), state).holdsNone(user.column(), gone));
  }

  private List<Step> moved(Table table, Column column) {
    var dependents =
        Dependents.withExpressions(state.before(), table.name(), column.name(), version);
    var alter =
        "ALTER TABLE %s ALTER COLUMN %s ".formatted(quoted(table.name()), quoted(column.name()));
    var type = new PostgresqlTypes().render(column.type());
    var text = column.type() instanceof SqlType.Array ? "text[]" : "text";
    var value = column.defaultValue();
    var steps = new Steps().addAll(dependents.takenOff(state));
    if (value != null) {
      steps.add(alter + "DROP DEFAULT");
    }
    steps.add(
        alter
            + "TYPE %s USING CAST(CAST(%s AS %s) AS %s)"
                .formatted(type, quoted(column.name()), text, type));
    if (value != null) {
      steps.add(alter + "SET DEFAULT " + PostgresqlLiterals.sql(value));
    }
    return steps.addAll(dependents.putBack(state)).list();
  }

  private static boolean isOf(SqlType type, QualifiedName name) {
    return type instanceof SqlType.Array array
        ? isOf(array.element(), name)
        : type.equals(new SqlType.EnumReference(name));
  }
}
