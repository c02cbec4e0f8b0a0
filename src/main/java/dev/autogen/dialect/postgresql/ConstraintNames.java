package dev.autogen.dialect.postgresql;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that PostgreSQL gives to constraints that nobody named: table, columns and kind, each
 * part cut so that the whole fits. A number is added where a name is taken in this table; other
 * tables are not looked at.
 *
 * <p>The rule is that of {@code makeObjectName()} and its callers in the server's {@code
 * indexcmds.c} and {@code heap.c}.
 */
final class ConstraintNames {
  private ConstraintNames() {}

  static String drop(Schema schema, QualifiedName table, Constraint constraint) {
    return "ALTER TABLE %s DROP CONSTRAINT %s"
        .formatted(
            PostgresqlNames.quoted(table), PostgresqlNames.quoted(of(schema, table, constraint)));
  }

  /** The constraint's own name, or the one PostgreSQL gave it when it was created in this table. */
  static String of(Schema schema, QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    return name != null
        ? name
        : of(schema.table(table).orElseGet(() -> Table.of(table)), constraint);
  }

  /** The name of {@code constraint}, its own if it has one. */
  static String of(Table table, Constraint constraint) {
    var named = named(table).constraints();
    int position = table.constraints().indexOf(constraint);
    var name = position < 0 ? constraint.name() : named.get(position).name();
    return name == null
        ? free(Set.of(), table.name().name(), columns(table, constraint), suffix(constraint))
        : name;
  }

  /** The table with a name for each constraint; the order stays. */
  static Table named(Table table) {
    Set<String> taken = new HashSet<>();
    for (var constraint : table.constraints()) {
      var name = constraint.name();
      if (name != null) {
        taken.add(name);
      }
    }
    return table.mapConstraints(each -> named(table, each, taken));
  }

  private static Constraint named(Table table, Constraint constraint, Set<String> taken) {
    if (constraint.name() != null) {
      return constraint;
    }
    var name = free(taken, table.name().name(), columns(table, constraint), suffix(constraint));
    taken.add(name);
    return constraint.withName(name);
  }

  private static String free(Set<String> taken, String table, String columns, String suffix) {
    var name = made(table, columns, suffix);
    for (int number = 1; taken.contains(name); number++) {
      name = made(table, columns, suffix + number);
    }
    return name;
  }

  private static String suffix(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> "pkey";
      case UNIQUE -> "key";
      case CHECK -> "check";
      case FOREIGN_KEY -> "fkey";
    };
  }

  private static String columns(Table table, Constraint constraint) {
    if (constraint instanceof PrimaryKey) {
      return "";
    }
    if (constraint instanceof CheckConstraint check) {
      return onlyColumn(table, check.expression());
    }
    return constraint instanceof ForeignKey key
        ? joined(key.columns())
        : joined(((UniqueConstraint) constraint).columns());
  }

  // The server stops adding columns when the buffer of 64 bytes is full.
  private static String joined(List<String> columns) {
    return PostgresqlNames.cut(String.join("_", columns), PostgresqlNames.MOST_BYTES);
  }

  /** The only column of which the expression speaks, else nothing. */
  private static String onlyColumn(Table table, String expression) {
    var mentioned =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> SqlText.mentions(expression, name))
            .toList();
    return mentioned.size() == 1 ? mentioned.get(0) : "";
  }

  /** The longer of the two names is cut first, until table_columns_suffix fits. */
  static String made(String table, String columns, String suffix) {
    int overhead = 1 + suffix.length() + (columns.isEmpty() ? 0 : 1);
    int room = PostgresqlNames.MOST_BYTES - overhead;
    int first = PostgresqlNames.bytes(table);
    int second = PostgresqlNames.bytes(columns);
    while (first + second > room) {
      if (first > second) {
        first--;
      } else {
        second--;
      }
    }
    var middle = columns.isEmpty() ? "" : "_" + PostgresqlNames.cut(columns, second);
    return PostgresqlNames.cut(table, first) + middle + "_" + suffix;
  }
}
