package dev.autogen;

import java.util.function.Consumer;

/**
 * The words of a migration: the table first, always; then an immutable value; old {@code .to(} new
 * {@code )}.
 *
 * <p>A table is {@code "table"} or {@code "schema.table"}; a dot inside a name stands in double
 * quotes. Each method throws {@link dev.autogen.problem.ProblemException} if what it names is not
 * there at this point of the history, and tells the nearest names.
 *
 * <p>What a word locks is said of PostgreSQL: "shut" means ACCESS EXCLUSIVE, so that neither
 * readers nor writers get at the table, and "no writers" means SHARE or SHARE ROW EXCLUSIVE, so
 * that reading goes on. Locks are kept until the migration commits. On SQLite a migration is the
 * one writer from beginning to end, and readers see what was before until it commits.
 */
public interface Operations
    extends TableOperations, KeyOperations, ObjectOperations, RowOperations {

  /**
   * Runs {@code then} only on this kind of database.
   *
   * <pre>{@code
   * op.onDialect("postgresql", pg -> pg.execute("create extension if not exists citext"));
   * }</pre>
   *
   * @throws dev.autogen.problem.ProblemException for a name that is no dialect, with those there
   *     are
   */
  void onDialect(String name, Consumer<Operations> then);

  /**
   * Stops the migration, before anything after this line, unless {@code sql} is true.
   *
   * <pre>{@code
   * op.requireThat("not exists (select 1 from users where email is null)", "every user has an email");
   * }</pre>
   *
   * <p>Locks nothing; a long question keeps what was said before it locked. A script holds the
   * question as a comment.
   *
   * @param sql a condition, or a query whose first value is one; no row and null are not true
   * @param message what must hold, for the person who is stopped
   */
  void requireThat(String sql, String message);

  /**
   * Passes {@code then} by unless {@code sql} is true: for what some databases have already.
   *
   * <pre>{@code
   * op.skipUnless(
   *     "to_regclass('ix_orders_open') is null",
   *     missing -> missing.createIndex("orders", index("ix_orders_open", "status")));
   * }</pre>
   *
   * <p>Afterwards the schema counts as what {@code then} makes of it, whether it ran or was there.
   * A script cannot ask, so it is refused there.
   *
   * @param sql as in {@link #requireThat}
   */
  void skipUnless(String sql, Consumer<Operations> then);

  /**
   * From here on a statement that waits longer for a lock fails, and the migration with it, rather
   * than stand in the way of everybody who comes after it.
   *
   * <pre>{@code
   * op.lockTimeout(Duration.ofSeconds(2));
   * }</pre>
   *
   * <p>Ends with the migration. On SQLite nothing is waited for: the migration has the one lock.
   */
  void lockTimeout(java.time.Duration timeout);

  /**
   * Whether the migration only is read: there is no {@link #connection()} and nothing runs. What
   * runs only otherwise nobody can see, so a migration that asks has to say its downgrade.
   */
  boolean isOffline();
}
