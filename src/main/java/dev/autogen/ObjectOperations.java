package dev.autogen;

import dev.autogen.operation.EnumChange;
import dev.autogen.schema.Sequence;

/** The words about what belongs to no table: sequences, enum types, views, schemas and others. */
public interface ObjectOperations {

  /**
   * Creates a sequence; on SQLite the table with one row that Hibernate counts with there.
   *
   * <pre>{@code
   * op.createSequence(sequence("orders_seq").incrementBy(50));
   * }</pre>
   *
   * <p>Locks nothing that is there.
   */
  void createSequence(Sequence sequence);

  /**
   * Drops a sequence; where it stood is lost.
   *
   * <pre>{@code
   * op.dropSequence("orders_seq");
   * }</pre>
   */
  void dropSequence(String name);

  /**
   * Changes the options, not where the sequence stands; both sides carry the same name.
   *
   * <pre>{@code
   * op.alterSequence(sequence("orders_seq"), sequence("orders_seq").incrementBy(50));
   * }</pre>
   *
   * <p>Applications that want the next number wait for a moment.
   */
  void alterSequence(Sequence from, Sequence to);

  /**
   * Gives a sequence another name.
   *
   * <pre>{@code
   * op.renameSequence("hibernate_sequence", "orders_seq");
   * }</pre>
   */
  void renameSequence(String from, String to);

  /**
   * Creates an enum type; on SQLite nothing, its columns are text there.
   *
   * <pre>{@code
   * op.createEnumType("mood", "happy", "sad");
   * }</pre>
   */
  void createEnumType(String name, String... values);

  /**
   * Drops an enum type that no column has.
   *
   * <pre>{@code
   * op.dropEnumType("mood");
   * }</pre>
   */
  void dropEnumType(String name);

  /**
   * Changes the values; one that goes must be in no row.
   *
   * <pre>{@code
   * op.alterEnumType("mood", values("happy", "sad").to(values("happy", "calm", "sad")));
   * }</pre>
   *
   * <p>New values alone lock nothing. If a value goes, or one that comes is used in the same
   * transaction, the type is made anew and the tables that have it are shut and written anew.
   */
  void alterEnumType(String name, EnumChange change);

  /**
   * Adds a value after the others.
   *
   * <pre>{@code
   * op.addEnumValue("mood", "angry");
   * }</pre>
   *
   * <p>As {@link #alterEnumType}.
   */
  void addEnumValue(String type, String value);

  /**
   * Adds a value before another.
   *
   * <pre>{@code
   * op.addEnumValueBefore("mood", "calm", "sad");
   * }</pre>
   */
  void addEnumValueBefore(String type, String value, String before);

  /**
   * Gives a value another name; rows that hold it follow, on SQLite by an update.
   *
   * <pre>{@code
   * op.renameEnumValue("mood", "sad", "blue");
   * }</pre>
   *
   * <p>Locks no table. Applications that know the old value fail from then on.
   */
  void renameEnumValue(String type, String from, String to);

  /**
   * Gives an enum type another name.
   *
   * <pre>{@code
   * op.renameEnumType("mood", "customer_mood");
   * }</pre>
   */
  void renameEnumType(String from, String to);

  /**
   * Creates a view.
   *
   * <pre>{@code
   * op.createView("open_orders", "select * from orders where status = 'NEW'");
   * }</pre>
   */
  void createView(String name, String query);

  /**
   * Drops a view.
   *
   * <pre>{@code
   * op.dropView("open_orders");
   * }</pre>
   */
  void dropView(String name);

  /**
   * Gives a view another query: it is dropped and created, so grants on it are to be given again.
   *
   * <pre>{@code
   * op.replaceView("open_orders", "select id, user_id from orders where status = 'NEW'");
   * }</pre>
   *
   * <p>Shuts the view, and locks nothing else against readers and writers.
   */
  void replaceView(String name, String query);

  /**
   * Gives a view another name.
   *
   * <pre>{@code
   * op.renameView("open_orders", "orders_to_send");
   * }</pre>
   */
  void renameView(String from, String to);

  /**
   * Creates an object the model has no word for, from what creates it and what drops it.
   *
   * <pre>{@code
   * op.createObject(
   *     "tr_orders_touch",
   *     script("create trigger tr_orders_touch …"),
   *     script("drop trigger tr_orders_touch"));
   * }</pre>
   *
   * <p>Locks what its statements lock.
   */
  void createObject(String name, SqlScript create, SqlScript drop);

  /**
   * Drops what {@link #createObject} created.
   *
   * <pre>{@code
   * op.dropObject("tr_orders_touch");
   * }</pre>
   */
  void dropObject(String name);

  /**
   * Creates a schema of the database, unless it is there. SQLite has none and refuses.
   *
   * <pre>{@code
   * op.createSchema("crm");
   * }</pre>
   */
  void createSchema(String name);

  /**
   * Drops a schema of the database that holds nothing any more.
   *
   * <pre>{@code
   * op.dropSchema("crm");
   * }</pre>
   */
  void dropSchema(String name);

  /**
   * Gives a schema of the database another name; everything in it comes along.
   *
   * <pre>{@code
   * op.renameSchema("crm", "sales");
   * }</pre>
   *
   * <p>Locks no table. Applications that know the old name fail from then on.
   */
  void renameSchema(String from, String to);
}
