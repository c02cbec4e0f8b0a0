package dev.autogen.migrate;

import dev.autogen.Operations;
import dev.autogen.SqlScript;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.EnumChange;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.TableElement;
import java.sql.Connection;
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
public final class Recorder implements Operations {
  private final String dialect;
  private final Sink sink;
  private final Recording recording;
  private final TableCalls tables;
  private final KeyCalls keys;
  private final ObjectCalls objects;

  /**
   * A recorder for one run of one migration.
   *
   * @param start what the migrations before this one leave behind
   * @param dialect the name that {@link #onDialect} is held against
   */
  public Recorder(Replay start, String dialect, Sink sink) {
    this.dialect = dialect;
    this.sink = sink;
    this.recording = new Recording(start.schema(), start.isSure(), sink);
    this.tables = new TableCalls(recording);
    this.keys = new KeyCalls(recording);
    this.objects = new ObjectCalls(recording);
  }

  /** A recorder that only listens, for a schema that is known for sure. */
  public static Recorder reading(Schema start, String dialect) {
    return new Recorder(new Replay(start, List.of()), dialect, Sink.reading());
  }

  /** Hands what was said last to the sink; to be called when the migration has returned. */
  public void finish() {
    recording.flush();
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

  /** The schema simulated so far. */
  public Schema schema() {
    return recording.schema();
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
  public void createIndex(String table, Index index) {
    keys.createIndex(table, index);
  }

  @Override
  public void dropIndex(String table, String name) {
    keys.dropIndex(table, name);
  }

  @Override
  public void renameIndex(String table, String from, String to) {
    keys.renameIndex(table, from, to);
  }

  @Override
  public void createSequence(Sequence sequence) {
    objects.createSequence(sequence);
  }

  @Override
  public void dropSequence(String name) {
    objects.dropSequence(name);
  }

  @Override
  public void alterSequence(Sequence from, Sequence to) {
    objects.alterSequence(from, to);
  }

  @Override
  public void renameSequence(String from, String to) {
    objects.renameSequence(from, to);
  }

  @Override
  public void createEnumType(String name, String... values) {
    objects.createEnumType(name, values);
  }

  @Override
  public void dropEnumType(String name) {
    objects.dropEnumType(name);
  }

  @Override
  public void alterEnumType(String name, EnumChange change) {
    objects.alterEnumType(name, change);
  }

  @Override
  public void renameEnumType(String from, String to) {
    objects.renameEnumType(from, to);
  }

  @Override
  public void createView(String name, String query) {
    objects.createView(name, query);
  }

  @Override
  public void dropView(String name) {
    objects.dropView(name);
  }

  @Override
  public void createObject(String name, SqlScript create, SqlScript drop) {
    objects.createObject(name, create, drop);
  }

  @Override
  public void dropObject(String name) {
    objects.dropObject(name);
  }

  @Override
  public void createSchema(String name) {
    objects.createSchema(name);
  }

  @Override
  public void dropSchema(String name) {
    objects.dropSchema(name);
  }

  @Override
  public void execute(String sql) {
    recording.execute(new ExecuteSql(RawSql.statement(sql), null));
  }

  @Override
  public Connection connection() {
    recording.flush();
    return sink.connection();
  }

  @Override
  public boolean isOffline() {
    return sink.isOffline();
  }

  @Override
  public void onDialect(String name, Consumer<Operations> then) {
    if (DialectNames.isMeant(name, dialect)) {
      then.accept(this);
    }
  }
}
