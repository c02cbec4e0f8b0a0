package dev.autogen.migrate;

import dev.autogen.IndexOption;
import dev.autogen.ObjectOperations;
import dev.autogen.Operations;
import dev.autogen.RawStatement;
import dev.autogen.RowDelete;
import dev.autogen.RowUpdate;
import dev.autogen.Rows;
import dev.autogen.UsingIndex;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.TableElement;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a migration says as operations that carry both whole sides: the short calls are
 * completed from the schema simulated up to that call, and whatever is not there, or there already,
 * is a problem.
 *
 * <p>After raw SQL of undeclared effect the simulated schema is no longer the truth. What is not in
 * it is then recorded by its name alone, and what is in the way is taken to have been dropped by
 * that SQL.
 */
public final class Recorder implements Operations, ObjectWords {
  private final String dialect;
  private final Recording recording;
  private final TableCalls tables;
  private final KeyCalls keys;
  private final ObjectCalls objects;
  private final RowCalls rows;
  private final FlowCalls flow;

  /**
   * A recorder for one run of one migration.
   *
   * @param start what the migrations before this one leave behind
   * @param dialect the name that {@link #onDialect} is held against
   */
  public Recorder(Replay start, String dialect, Sink sink) {
    this(start, dialect, sink, false);
  }

  /** A recorder that refuses, in a transactional migration, what ends transactions by itself. */
  Recorder(Replay start, String dialect, Sink sink, boolean transactional) {
    this.dialect = dialect;
    this.recording = new Recording(start, sink, transactional);
    this.tables = new TableCalls(recording);
    this.keys = new KeyCalls(recording);
    this.objects = new ObjectCalls(recording);
    this.rows = new RowCalls(recording);
    this.flow = new FlowCalls(recording, sink);
  }

  /** A recorder that only listens, for a schema that is known for sure. */
  public static Recorder reading(Schema start, String dialect) {
    return new Recorder(new Replay(start, List.of()), dialect, Sink.reading());
  }

  /** Hands what was said last to the sink; to be called when the migration has returned. */
  public void finish() {
    flow.finish();
  }

  /** All that was said so far, in order. */
  public List<Operation> operations() {
    return recording.operations();
  }

  /** Those of {@link #operations} of which only names are known: their inverse restores nothing. */
  public List<Operation> byName() {
    return recording.byName();
  }

  /** The raw SQL whose effect on the schema nobody declared, in order. */
  public List<String> undeclared() {
    return recording.undeclared();
  }

  /** The calls by which something can happen that nobody sees here, such as op.connection(). */
  public List<String> unseen() {
    return recording.unseen();
  }

  /** The schema simulated so far. */
  public Schema schema() {
    return recording.schema();
  }

  /** Says an operation that is whole. */
  void say(Operation operation) {
    flow.say(operation);
  }

  @Override
  public ObjectOperations objects() {
    return objects;
  }

  @Override
  public void createTable(String table, TableElement... elements) {
    tables.createTable(table, elements);
  }

  @Override
  public void dropTable(String table) {
    tables.dropTable(table);
  }

  @Override
  public void renameTable(String from, String to) {
    tables.renameTable(from, to);
  }

  @Override
  public void setTableComment(String table, @Nullable String from, @Nullable String to) {
    tables.setTableComment(table, from, to);
  }

  @Override
  public void addColumn(String table, Column column) {
    tables.addColumn(table, column);
  }

  @Override
  public void dropColumn(String table, String column) {
    tables.dropColumn(table, column);
  }

  @Override
  public void renameColumn(String table, String from, String to) {
    tables.renameColumn(table, from, to);
  }

  @Override
  public void alterColumn(String table, String column, ColumnChange... changes) {
    tables.alterColumn(table, column, changes);
  }

  @Override
  public void addConstraint(String table, Constraint constraint) {
    keys.addConstraint(table, constraint);
  }

  @Override
  public void addConstraint(String table, Constraint constraint, UsingIndex usingIndex) {
    keys.addConstraint(table, constraint, usingIndex);
  }

  @Override
  public void validateConstraint(String table, String name) {
    keys.validateConstraint(table, name);
  }

  @Override
  public void replaceConstraint(String table, Constraint from, Constraint to) {
    keys.replaceConstraint(table, from, to);
  }

  @Override
  public void dropConstraint(String table, String name) {
    keys.dropConstraint(table, name);
  }

  @Override
  public void dropConstraint(String table, Constraint constraint) {
    keys.dropConstraint(table, constraint);
  }

  @Override
  public void renameConstraint(String table, String from, String to) {
    keys.renameConstraint(table, from, to);
  }

  @Override
  public void createIndex(String table, Index index, IndexOption... options) {
    keys.createIndex(table, index, options);
  }

  @Override
  public void dropIndex(String table, String name, IndexOption... options) {
    keys.dropIndex(table, name, options);
  }

  @Override
  public void renameIndex(String table, String from, String to) {
    keys.renameIndex(table, from, to);
  }

  @Override
  public RawStatement execute(String sql) {
    return new RawCall(recording, dialect, sql);
  }

  @Override
  public Connection connection() {
    return flow.connection();
  }

  @Override
  public void bulkInsert(String table, Rows inserted) {
    rows.bulkInsert(table, inserted);
  }

  @Override
  public RowUpdate update(String table) {
    return rows.update(table);
  }

  @Override
  public RowDelete delete(String table) {
    return rows.delete(table);
  }

  @Override
  public void requireThat(String sql, String message) {
    flow.requireThat(sql, message);
  }

  @Override
  public void skipUnless(String sql, Consumer<Operations> then) {
    flow.skipUnless(sql, () -> then.accept(this));
  }

  @Override
  public void lockTimeout(Duration timeout) {
    flow.lockTimeout(timeout);
  }

  @Override
  public boolean isOffline() {
    return flow.isOffline();
  }

  @Override
  public void onDialect(String name, Consumer<Operations> then) {
    if (DialectNames.isMeant(name, dialect)) {
      then.accept(this);
    }
  }
}
