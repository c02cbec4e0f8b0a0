package dev.autogen;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;

/** The words about constraints and indexes. */
public interface KeyOperations {

  /**
   * Adds a primary key, foreign key, unique or check constraint. Rows in the way are counted first.
   *
   * <pre>{@code
   * op.addConstraint("orders", primaryKey("id"));
   * op.addConstraint("users", unique("uq_users_email", "email"));
   * op.addConstraint("orders", check("ck_orders_total", "total >= 0").notValid());
   * op.addConstraint("orders", foreignKey("fk_orders_user", "user_id").references("users", "id"));
   * }</pre>
   *
   * <p>Shuts the table while every row is looked at; a foreign key lets others read, on both its
   * tables. With {@code notValid()} it is a moment: see {@link #validateConstraint}. SQLite builds
   * the table anew.
   */
  void addConstraint(String table, Constraint constraint);

  /**
   * Adds a primary key or unique constraint that takes a unique index as its own, which was made
   * without keeping writers out.
   *
   * <pre>{@code
   * op.createIndex("users", uniqueIndex("ix_users_email", "email"), CONCURRENTLY);
   * op.addConstraint("users", unique("uq_users_email", "email"), usingIndex("ix_users_email"));
   * }</pre>
   *
   * <p>Shuts the table for a moment. The index goes by the constraint's name from then on. SQLite
   * drops the index and builds the table anew with the constraint.
   */
  void addConstraint(String table, Constraint constraint, UsingIndex usingIndex);

  /**
   * Looks at the rows that were there when a constraint was added with {@code notValid()}.
   *
   * <pre>{@code
   * op.validateConstraint("orders", "ck_orders_total");
   * }</pre>
   *
   * <p>Others read and write meanwhile, if it is another migration than the one that added the
   * constraint: in the same one the table is still locked from that. SQLite has looked already.
   */
  void validateConstraint(String table, String name);

  /**
   * Puts a constraint in the place of another.
   *
   * <pre>{@code
   * op.replaceConstraint(
   *     "orders",
   *     check("ck_orders_status", "status in ('NEW', 'PAID')"),
   *     check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')"));
   * }</pre>
   *
   * <p>Locks as {@link #addConstraint(String, Constraint)} does.
   */
  void replaceConstraint(String table, Constraint from, Constraint to);

  /**
   * Drops a constraint by its name.
   *
   * <pre>{@code
   * op.dropConstraint("orders", "ck_orders_status");
   * }</pre>
   *
   * <p>Shuts the table for a moment, and of a foreign key the other table too.
   */
  void dropConstraint(String table, String name);

  /**
   * Drops a constraint without a name, such as a primary key: it is found by what it says.
   *
   * <pre>{@code
   * op.dropConstraint("orders", primaryKey("id"));
   * }</pre>
   */
  void dropConstraint(String table, Constraint constraint);

  /**
   * Gives a constraint another name.
   *
   * <pre>{@code
   * op.renameConstraint("users", "uk_6dotkott2kjsp8vw4d0m25fb7", "uq_users_email");
   * }</pre>
   *
   * <p>Shuts the table for a moment; SQLite builds it anew.
   */
  void renameConstraint(String table, String from, String to);

  /**
   * Creates an index.
   *
   * <pre>{@code
   * op.createIndex("orders", index("ix_orders_open", desc("placed_at")).where("status = 'NEW'"));
   * op.createIndex("orders", index("ix_orders_user", "user_id"), CONCURRENTLY);
   * }</pre>
   *
   * <p>No writers while it is built; with {@link IndexOption#CONCURRENTLY} everybody goes on.
   */
  void createIndex(String table, Index index, IndexOption... options);

  /**
   * Drops an index.
   *
   * <pre>{@code
   * op.dropIndex("orders", "ix_orders_open");
   * }</pre>
   *
   * <p>Shuts the table for a moment; with {@link IndexOption#CONCURRENTLY} everybody goes on.
   */
  void dropIndex(String table, String name, IndexOption... options);

  /**
   * Gives an index another name.
   *
   * <pre>{@code
   * op.renameIndex("orders", "orders_idx", "ix_orders_user");
   * }</pre>
   *
   * <p>Locks against other changes of the table only. SQLite makes the index anew.
   */
  void renameIndex(String table, String from, String to);
}
