package dev.autogen.migrate;

import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that hangs on what is about to go.
 *
 * @param words it, for a message
 * @param call the line of a migration that drops it
 * @param drop the same as an operation
 */
record Usage(String words, String call, Operation drop) {

  static Usage of(QualifiedName table, Index index) {
    return new Usage(
        "index " + index.name(), call("Index", table, index.name()), new DropIndex(table, index));
  }

  static Usage of(QualifiedName table, Column column) {
    return new Usage(
        "column %s of %s".formatted(column.name(), table),
        call("Column", table, column.name()),
        new DropColumn(table, column));
  }

  static Usage of(QualifiedName table, Constraint constraint) {
    var name = constraint.name();
    var words = words(constraint) + " of " + table;
    var call =
        name == null
            ? "op.dropConstraint(\"%s\", %s)".formatted(table, unnamed(constraint))
            : call("Constraint", table, name);
    return new Usage(words, call, new DropConstraint(table, constraint));
  }

  static String words(Constraint constraint) {
    var name = constraint.name();
    return name == null
        ? "the unnamed " + constraint.kind().words()
        : constraint.kind().words() + " " + name;
  }

  private static String call(String kind, QualifiedName table, String name) {
    return "op.drop%s(\"%s\", \"%s\")".formatted(kind, table, name);
  }

  /** The constraint as a migration writes it. */
  private static String unnamed(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> "primaryKey(%s)".formatted(quoted(Constraints.columns(constraint)));
      case UNIQUE -> "unnamedUnique(%s)".formatted(quoted(Constraints.columns(constraint)));
      case CHECK -> "unnamedCheck(…)";
      case FOREIGN_KEY -> {
        var key = (ForeignKey) constraint;
        yield "unnamedForeignKey(%s).references(\"%s\", %s)"
            .formatted(quoted(key.columns()), key.references(), quoted(key.referencedColumns()));
      }
    };
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
  }
}
