package dev.autogen;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.EnumChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.TableElement;
import java.sql.Connection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a migration: the table first, always; then an immutable value; old {@code .to(} new
 * {@code )}.
 *
 * <p>A table is {@code "table"} or {@code "schema.table"}; a dot inside a name stands in double
 * quotes. Each method throws {@link dev.autogen.problem.ProblemException} if what it names is not
 * there at this point of the history, and tells the nearest names.
 */
public interface Operations {

  void createTable(String table, TableElement... elements);

  /** Its rows are lost. */
  void dropTable(String table);

  void renameTable(String from, String to);

  /** Null means no comment. */
  void setTableComment(String table, @Nullable String from, @Nullable String to);

  /** A column that is not null and has no value of its own is refused when the table has rows. */
  void addColumn(String table, Column column);

  /** Its values are lost. */
  void dropColumn(String table, String column);

  /** Keys, indexes and expressions that use the column follow. */
  void renameColumn(String table, String from, String to);

  /** Several aspects of one column at once, such as {@code nullable().to(notNull())}. */
  void alterColumn(String table, String column, ColumnChange... changes);

  void addConstraint(String table, Constraint constraint);

  void replaceConstraint(String table, Constraint from, Constraint to);

  void dropConstraint(String table, String name);

  /** For a constraint without a name, such as a primary key: it is found by what it says. */
  void dropConstraint(String table, Constraint constraint);

  void renameConstraint(String table, String from, String to);

  void createIndex(String table, Index index);

  void dropIndex(String table, String name);

  void renameIndex(String table, String from, String to);

  void createSequence(Sequence sequence);

  void dropSequence(String name);

  /** Changes the options, not where the sequence stands; both sides carry the same name. */
  void alterSequence(Sequence from, Sequence to);

  void renameSequence(String from, String to);

  void createEnumType(String name, String... values);

  void dropEnumType(String name);

  /** {@code values("a").to(values("a", "b"))}; a value that goes must be in no row. */
  void alterEnumType(String name, EnumChange change);

  void renameEnumType(String from, String to);

  void createView(String name, String query);

  void dropView(String name);

  /** An object the model has no word for: what creates it and what drops it. */
  void createObject(String name, SqlScript create, SqlScript drop);

  void dropObject(String name);

  void createSchema(String name);

  void dropSchema(String name);

  /** Runs SQL as it stands, after everything said before it. */
  void execute(String sql);

  /**
   * The migration's own connection, inside its transaction, after everything said before has run.
   * Do not commit, roll back or close it.
   *
   * @throws dev.autogen.problem.ProblemException when there is no database: in {@code --sql} and
   *     wherever migrations are only read
   */
  Connection connection();

  /** Whether the migration only is read: there is no {@link #connection()} and nothing runs. */
  boolean isOffline();

  /** Runs {@code then} only on this kind of database, such as {@code postgresql}. */
  void onDialect(String name, Consumer<Operations> then);
}
