package dev.autogen.mutations;

import dev.autogen.catalog.CatalogScope;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Schema;
import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The unchanged model and a database of each kind that holds it, with rows in every table. */
final class Base implements AutoCloseable {
  /** One change adds a schema to the default one. */
  static final CatalogScope SCOPE = new CatalogScope(List.of("annex"), Set.of());

  private final Model model;
  private final List<Operation> create;
  private final Schema schema;
  private final PostgresDatabase postgresql;
  private final SqliteDatabase sqlite;

  private Base(
      Model model,
      List<Operation> create,
      Schema schema,
      PostgresDatabase postgresql,
      SqliteDatabase sqlite) {
    this.create = create;
    this.model = model;
    this.schema = schema;
    this.postgresql = postgresql;
    this.sqlite = sqlite;
  }

  static Base in(Path folder) throws IOException, SQLException {
    var model = Model.in(folder);
    var create = Trial.difference(Schema.EMPTY, model.read(Model.TARGETS), Model.TARGETS);
    var schema = Simulator.apply(Schema.EMPTY, create);
    return new Base(
        model,
        create,
        schema,
        filled(PostgresDatabase.create(), create),
        filled(SqliteDatabase.create(), create));
  }

  private static <D extends Database> D filled(D database, List<Operation> create)
      throws IOException, SQLException {
    try (var live = new LiveDatabase(database);
        var statement = live.connection().createStatement()) {
      live.run(create, Schema.EMPTY);
      for (var insert : Files.readAllLines(MutationTable.FOLDER.resolve("rows.sql"))) {
        statement.execute(insert);
      }
    }
    return database;
  }

  /** The change on the databases it is for. */
  Outcome tried(Mutation mutation) throws Exception {
    var wanted = model.with(mutation).read(Model.targets(mutation));
    var trial = new Trial(mutation, create, schema, wanted);
    return new Outcome(
        mutation,
        wanted,
        mutation.isFor("postgresql") ? onPostgresql(trial) : null,
        mutation.isFor("sqlite") ? onSqlite(trial) : null);
  }

  private Verdict onPostgresql(Trial trial) throws Exception {
    try (var fresh = PostgresDatabase.create()) {
      return trial.on(postgresql, fresh);
    }
  }

  private Verdict onSqlite(Trial trial) throws Exception {
    try (var fresh = SqliteDatabase.create()) {
      return trial.on(sqlite, fresh);
    }
  }

  /**
   * Lets Hibernate create the unchanged model in a database, and update it at once.
   *
   * @return what differs then although nothing has changed, such as unique constraints made twice
   */
  List<Operation> createdByHibernate(Database database) throws Exception {
    HibernateUpdate.create(model, database);
    HibernateUpdate.run(model, database);
    try (var live = new LiveDatabase(database)) {
      return Trial.missing(live, model.read(Model.TARGETS), Schema.EMPTY);
    }
  }

  /**
   * Whether Hibernate's own update reaches the changed model from {@code old}.
   *
   * @param noise what differs without any change
   */
  boolean isReachedByHibernate(Outcome outcome, Database old, List<Operation> noise)
      throws Exception {
    try (var database = old.copy()) {
      HibernateUpdate.run(model.with(outcome.mutation()), database);
      try (var live = new LiveDatabase(database)) {
        return Trial.missing(live, outcome.wanted(), Schema.EMPTY).stream()
            .allMatch(left -> Trial.isRename(left) || noise.contains(left));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    postgresql.close();
    sqlite.close();
  }
}
