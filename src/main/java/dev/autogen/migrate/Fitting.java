package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks whether everything that something new refers to is there. */
final class Fitting {
  private final Known known;

  Fitting(Known known) {
    this.known = known;
  }

  /**
   * A whole new table: its names are unique, its keys are of its columns, its targets are there.
   */
  void newTable(Table table) {
    table.columns().forEach(this::column);
    for (var constraint : table.constraints()) {
      Constraints.columns(constraint).forEach(column -> ownColumn(table, column));
      if (constraint instanceof ForeignKey key && isSelf(table, key)) {
        key.referencedColumns().forEach(column -> ownColumn(table, column));
      } else {
        target(constraint);
      }
    }
  }

  void column(Column column) {
    Names.plain(column.name(), "column");
    enumTypes(column.type()).forEach(known::enumType);
  }

  /** Of a table that is there. */
  void constraint(Table table, Constraint constraint) {
    Constraints.columns(constraint).forEach(column -> known.column(table, column));
    target(constraint);
  }

  /** Of a table that is there. */
  void index(Table table, Index index) {
    Names.plain(index.name(), "index");
    Constraints.columns(index).forEach(column -> known.column(table, column));
  }

  /** The enum types that a type is made of. */
  static Set<QualifiedName> enumTypes(SqlType type) {
    Set<QualifiedName> names = new TreeSet<>();
    if (type instanceof SqlType.EnumReference reference) {
      names.add(reference.name());
    }
    parts(type).forEach(part -> names.addAll(enumTypes(part)));
    return names;
  }

  private static Collection<SqlType> parts(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return List.of(array.element());
    }
    return type instanceof SqlType.PerDialect each ? each.types().values() : List.of();
  }

  private void target(Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      var target = known.table(key.references());
      key.referencedColumns().forEach(column -> known.column(target, column));
    }
  }

  private static boolean isSelf(Table table, ForeignKey key) {
    return key.references().equals(table.name());
  }

  private static void ownColumn(Table table, String column) {
    if (table.column(column).isEmpty()) {
      var names = Known.names(table.columns(), Column::name);
      throw Known.unknownName("column", column, " in table " + table.name(), names);
    }
  }

  static void uniqueValues(EnumType type) {
    Set<String> seen = new TreeSet<>();
    for (var value : type.values()) {
      if (!seen.add(value)) {
        throw ProblemException.usage(
            "enum type %s has the value %s twice".formatted(type.name(), value),
            "each value stands for itself",
            "take one out");
      }
    }
  }

  /** Refuses a list in which one name stands twice. */
  static void unique(Stream<String> names, String kind, QualifiedName table) {
    Set<String> seen = new TreeSet<>();
    names
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(name -> {
          throw ProblemException.usage(
              "table %s has the %s %s twice".formatted(table, kind, name),
              "names of one kind are unique in a table",
              "take one out, or give it another name");
        });
  }
}
