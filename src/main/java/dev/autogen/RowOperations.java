package dev.autogen;

import java.sql.Connection;

/** The words about rows, and SQL as it stands. */
public interface RowOperations {

  /**
   * Runs one statement as it stands, after everything said before it.
   *
   * <pre>{@code
   * op.execute("update users set email = lower(email)");
   * op.execute("create extension citext").reversedBy("drop extension citext");
   * op.execute("alter table users add nick citext")
   *     .effect(schema -> schema.addColumn("users", column("nick", sqlType("citext"))));
   * }</pre>
   *
   * <p>Locks what the statement locks. What it does to the schema nobody knows unless {@link
   * RawStatement#effect} says so, or it begins with a word that leaves it alone, such as update.
   */
  RawStatement execute(String sql);

  /**
   * The migration's own connection, inside its transaction, after everything said before has run.
   * Do not commit, roll back or close it.
   *
   * <pre>{@code
   * if (!op.isOffline()) {
   *   try (var statement = op.connection().prepareStatement("…")) { … }
   * }
   * }</pre>
   *
   * @throws dev.autogen.problem.ProblemException when there is no database: in {@code --sql} and
   *     wherever migrations are only read
   */
  Connection connection();

  /**
   * Inserts rows. Values are typed and held against their columns; a script holds them as literals.
   *
   * <pre>{@code
   * op.bulkInsert(
   *     "countries",
   *     rows("code", "name", "since")
   *         .values("DE", "Germany", LocalDate.of(1990, 10, 3))
   *         .values("FR", "France", null));
   * }</pre>
   *
   * <p>Locks the new rows. Values given to a column that counts by itself move its counter on.
   */
  void bulkInsert(String table, Rows rows);

  /**
   * Changes rows; what it says is complete when the next word, or the end of the migration, is
   * reached.
   *
   * <pre>{@code
   * op.update("orders").set("status", "OPEN").set("total", sql("price * amount")).where("status is null");
   * op.update("orders").set("status", "OPEN").where("status is null").inBatchesOf(5_000);
   * }</pre>
   *
   * <p>Locks the rows it changes against other writers until the migration commits; in batches only
   * until each batch commits.
   */
  RowUpdate update(String table);

  /**
   * Deletes rows, as {@link #update} changes them. Which ones must be said, if only {@link
   * RowDelete#everyRow}. Rows of other tables that refer to them are deleted along as their foreign
   * key says on PostgreSQL; on SQLite they stop the migration.
   *
   * <pre>{@code
   * op.delete("sessions").where("expired").inBatchesOf(10_000);
   * }</pre>
   */
  RowDelete delete(String table);
}
