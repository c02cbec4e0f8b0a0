package dev.autogen.dialect.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in a CREATE TABLE text.
 *
 * @param body from behind the opening parenthesis to the closing one
 */
record ParsedTable(
    @Nullable String schema,
    SqlToken name,
    Span body,
    List<ColumnClause> columns,
    List<Clause> constraints,
    boolean withoutRowid,
    boolean strict) {

  /** A constraint and its text, the CONSTRAINT name included. */
  record Clause(Span span, SqliteConstraint constraint) {}

  /**
   * A column and its text.
   *
   * @param head the name and the declared type
   */
  record ColumnClause(Span span, SqlToken name, Span head, String type, List<Clause> clauses) {

    SqliteColumn column() {
      return new SqliteColumn(name.name(), type, clauses.stream().map(Clause::constraint).toList());
    }
  }

  ParsedTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
  }
}
