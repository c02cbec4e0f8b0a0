package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types as statements. https://www.postgresql.org/docs/current/sql-altertype.html */
final class EnumSql {
  private final int version;
  private final Schema schema;

  EnumSql(int version, Schema schema) {
    this.version = version;
    this.schema = schema;
  }

  static String create(EnumType type) {
    return "CREATE TYPE %s AS ENUM (%s)"
        .formatted(
            quoted(type.name()),
            type.values().stream().map(PostgresqlLiterals::text).collect(Collectors.joining(", ")));
  }

  /**
   * New values are added in their place; any other change makes a new type and moves the columns over.
   *
   * @param usedAtOnce whether the same transaction uses a new value, which one that was added to an old type forbids
   */
  List<Step> alter(AlterEnumType operation, boolean usedAtOnce) {
    var from = operation.from().values();
    var to = operation.to().values();
    boolean grows = to.stream().filter(from::contains).toList().equals(from);
    return grows && !usedAtOnce ? additions(operation) : exchange(operation);
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
    steps.add("ALTER TYPE %s RENAME TO %s".formatted(quoted(name), quoted(old.name())));
    steps.add(create(operation.to()));
    for (var table : schema.tables()) {
      table.columns().stream()
          .filter(column -> isOf(column.type(), name))
          .forEach(column -> steps.addAll(moved(table, column)));
    }
    return steps.add("DROP TYPE " + quoted(old)).list();
  }

  private List<Step> moved(Table table, Column column) {
    var dependents = Dependents.withExpressions(schema, table.name(), column.name(), version);
    var alter = "ALTER TABLE %s ALTER COLUMN %s ".formatted(quoted(table.name()), quoted(column.name()));
    var type = new PostgresqlTypes().render(column.type());
    var text = column.type() instanceof SqlType.Array ? "text[]" : "text";
    var value = column.defaultValue();
    var steps = new Steps().addAll(dependents.takenOff());
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
    return steps.addAll(dependents.putBack()).list();
  }

  private static boolean isOf(SqlType type, QualifiedName name) {
    return type instanceof SqlType.Array array
        ? isOf(array.element(), name)
        : type.equals(new SqlType.EnumReference(name));
  }
}
