package dev.autogen.dialect.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of a column or a table, as its CREATE TABLE text says it. What stands with a
 * column names that column in its {@code columns}, so that {@code a int unique} and {@code a int,
 * unique (a)} read alike. See https://www.sqlite.org/lang_createtable.html.
 */
public sealed interface SqliteConstraint {

  /** The name after CONSTRAINT; null where nobody chose one. */
  @Nullable String name();

  /** A column of a key, with the collation and order said there. */
  record KeyColumn(String name, @Nullable String collation, boolean descending) {}

  /** What happens to the rows that refer to a row that goes or changes its key. */
  enum Action {
    NO_ACTION,
    RESTRICT,
    SET_NULL,
    SET_DEFAULT,
    CASCADE
  }

  /**
   * The primary key.
   *
   * @param onConflict the word after ON CONFLICT, in upper case; null where nothing is said
   */
  record PrimaryKey(
      @Nullable String name,
      List<KeyColumn> columns,
      boolean autoincrement,
      @Nullable String onConflict)
      implements SqliteConstraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }

    /** The names of its columns, in order. */
    public List<String> columnNames() {
      return columns.stream().map(KeyColumn::name).toList();
    }
  }

  /** A unique constraint; a unique index is none. */
  record Unique(@Nullable String name, List<KeyColumn> columns, @Nullable String onConflict)
      implements SqliteConstraint {
    public Unique {
      columns = List.copyOf(columns);
    }

    /** The names of its columns, in order. */
    public List<String> columnNames() {
      return columns.stream().map(KeyColumn::name).toList();
    }
  }

  /** A check; its expression is the text inside the parentheses, verbatim. */
  record Check(@Nullable String name, String expression) implements SqliteConstraint {}

  /**
   * A foreign key.
   *
   * @param targetColumns empty where the text leaves them out: then the target's primary key
   */
  record ForeignKey(
      @Nullable String name,
      List<String> columns,
      String target,
      List<String> targetColumns,
      Action onDelete,
      Action onUpdate,
      boolean deferrable,
      boolean initiallyDeferred)
      implements SqliteConstraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
    }
  }

  /** NOT NULL at a column. */
  record NotNull(@Nullable String name, @Nullable String onConflict) implements SqliteConstraint {}

  /** A column's default, verbatim: a literal, a signed number, or an expression in parentheses. */
  record Default(@Nullable String name, String text) implements SqliteConstraint {}

  /** A column's collation. */
  record Collation(@Nullable String name, String collation) implements SqliteConstraint {}

  /** A generated column; its expression is the text inside the parentheses, verbatim. */
  record Generated(@Nullable String name, String expression, boolean stored)
      implements SqliteConstraint {}

  /**
   * What the grammar accepts and SQLite ignores: NULL at a column, a name with no constraint after
   * it. A {@code DEFERRABLE} apart from its foreign key is one too; the foreign key knows it.
   */
  record Nothing(@Nullable String name) implements SqliteConstraint {}
}
