package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that PostgreSQL gives constraints nobody named. */
final class ConstraintNames {
  private static final int MOST_BYTES = 63;

  private ConstraintNames() {}

  static String drop(Schema schema, QualifiedName table, Constraint constraint) {
    return "ALTER TABLE %s DROP CONSTRAINT %s"
        .formatted(quoted(table), quoted(of(schema, table, constraint)));
  }

  /** The constraint's own name, or the one PostgreSQL gave it when it was created in this table. */
  static String of(Schema schema, QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    return name != null ? name : implicit(schema, table, constraint);
  }

  private static String implicit(Schema schema, QualifiedName table, Constraint constraint) {
    var name = table.name();
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> composed(name, List.of(), "pkey");
      case UNIQUE -> composed(name, ((UniqueConstraint) constraint).columns(), "key");
      case CHECK -> composed(name, column(schema, table, (CheckConstraint) constraint), "check");
      case FOREIGN_KEY -> composed(name, ((ForeignKey) constraint).columns(), "fkey");
    };
  }

  /** The column of a check that uses one and no more: it goes into the name. */
  private static List<String> column(Schema schema, QualifiedName table, CheckConstraint check) {
    var used =
        schema.table(table).stream()
            .flatMap(own -> own.columns().stream())
            .map(Column::name)
            .filter(column -> SqlText.mentions(check.expression(), column))
            .toList();
    return used.size() == 1 ? used : List.of();
  }

  // The longer of table and columns loses bytes until all fits: makeObjectName in PostgreSQL's
  // src/backend/commands/indexcmds.c.
  private static String composed(String table, List<String> columns, String label) {
    var left = table;
    var middle = String.join("_", columns);
    int room = MOST_BYTES - label.length() - 1 - (middle.isEmpty() ? 0 : 1);
    while (bytes(left) + bytes(middle) > room) {
      if (bytes(left) > bytes(middle)) {
        left = shorter(left);
      } else {
        middle = shorter(middle);
      }
    }
    return Stream.of(left, middle, label)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static String shorter(String text) {
    return text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
