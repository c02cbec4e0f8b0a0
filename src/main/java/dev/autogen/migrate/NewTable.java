package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableComment;
import dev.autogen.schema.TableElement;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts a new table together from what stands between its parentheses. */
final class NewTable {
  private NewTable() {}

  static Table of(QualifiedName name, TableElement... elements) {
    var constraints = only(Constraint.class, elements).map(Constraint::name);
    Fitting.unique(only(Column.class, elements).map(Column::name), "column", name);
    Fitting.unique(constraints.filter(Objects::nonNull), "constraint", name);
    once(PrimaryKey.class, "primary key", name, elements);
    once(TableComment.class, "comment", name, elements);
    if (only(Column.class, elements).findAny().isEmpty()) {
      throw ProblemException.usage(
          "table %s has no column".formatted(name),
          "SQLite refuses such a table",
          "give op.createTable at least one column");
    }
    return Table.of(name, elements);
  }

  private static void once(
      Class<? extends TableElement> type,
      String words,
      QualifiedName table,
      TableElement... elements) {
    if (only(type, elements).count() > 1) {
      throw ProblemException.usage(
          "table %s has more than one %s".formatted(table, words),
          "a table has at most one",
          "leave one, and take the others out");
    }
  }

  private static <T> Stream<T> only(Class<T> type, TableElement... elements) {
    return Stream.of(elements).filter(type::isInstance).map(type::cast);
  }
}
