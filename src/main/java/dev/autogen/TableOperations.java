package dev.autogen;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.TableElement;
import org.jspecify.annotations.Nullable;

/** The words about tables and their columns. */
public interface TableOperations {

  /**
   * Creates a table with all that belongs to it.
   *
   * <pre>{@code
   * op.createTable(
   *     "orders",
   *     column("id", bigint()).identity(),
   *     column("user_id", bigint()).notNull(),
   *     primaryKey("id"),
   *     foreignKey("fk_orders_user_id", "user_id").references("users", "id"));
   * }</pre>
   *
   * <p>Locks the tables that its foreign keys refer to: no writers.
   */
  void createTable(String table, TableElement... elements);

  /**
   * Drops a table; its rows are lost.
   *
   * <pre>{@code
   * op.dropTable("orders");
   * }</pre>
   *
   * <p>Shuts the table and those that its foreign keys refer to, for a moment.
   */
  void dropTable(String table);

  /**
   * Gives a table another name; foreign keys, indexes and views follow.
   *
   * <pre>{@code
   * op.renameTable("orders", "purchases");
   * }</pre>
   *
   * <p>Shuts the table for a moment. Applications that know the old name fail from then on.
   */
  void renameTable(String from, String to);

  /**
   * Changes what is written about a table; null means no comment.
   *
   * <pre>{@code
   * op.setTableComment("orders", null, "what customers bought");
   * }</pre>
   *
   * <p>Locks against other changes of the table only. SQLite keeps no comments.
   */
  void setTableComment(String table, @Nullable String from, @Nullable String to);

  /**
   * Adds a column. One that is not null and has no value of its own is refused when the table has
   * rows.
   *
   * <pre>{@code
   * op.addColumn("orders", column("status", varchar(20)).notNull().defaultValue("NEW"));
   * }</pre>
   *
   * <p>Shuts the table for a moment; for as long as it takes to write every row anew with an
   * identity, a stored expression or a default that differs from row to row.
   */
  void addColumn(String table, Column column);

  /**
   * Drops a column; its values are lost.
   *
   * <pre>{@code
   * op.dropColumn("orders", "legacy_code");
   * }</pre>
   *
   * <p>Shuts the table for a moment; SQLite writes every row anew.
   */
  void dropColumn(String table, String column);

  /**
   * Gives a column another name. Keys, indexes and expressions that use the column follow.
   *
   * <pre>{@code
   * op.renameColumn("orders", "cust", "customer_id");
   * }</pre>
   *
   * <p>Shuts the table for a moment. Applications that know the old name fail from then on.
   */
  void renameColumn(String table, String from, String to);

  /**
   * Changes several aspects of one column at once.
   *
   * <pre>{@code
   * op.alterColumn("orders", "note", nullable().to(notNull()), noDefault().to(defaultValue("")));
   * op.alterColumn("orders", "note", type(varchar(40)).to(varchar(80)));
   * op.alterColumn("orders", "note", noComment().to(comment("for the courier")));
   * }</pre>
   *
   * <p>Shuts the table: for a moment for a default, a wider varchar or null allowed; for as long as
   * it takes to look at every row for not null; for as long as it takes to write every row and
   * every index anew for most other types. SQLite builds the table anew, rows and all, once for all
   * changes said in a row.
   */
  void alterColumn(String table, String column, ColumnChange... changes);
}
