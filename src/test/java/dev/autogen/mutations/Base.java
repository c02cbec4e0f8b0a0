package dev.autogen.mutations;

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

/** The unchanged model and a database of each kind that holds it, with rows in every table. */
final class Base implements AutoCloseable {
  private final Model model;
  private final Schema schema;
  private final PostgresDatabase postgresql;
  private final SqliteDatabase sqlite;

  private Base(Model model, Schema schema, PostgresDatabase postgresql, SqliteDatabase sqlite) {
    this.model = model;
    this.schema = schema;
    this.postgresql = postgresql;
    this.sqlite = sqlite;
  }

  static Base in(Path folder) throws IOException, SQLException {
    var model = Model.in(folder);
    var create = Trial.difference(Schema.EMPTY, model.read());
    var schema = Simulator.apply(Schema.EMPTY, create);
    return new Base(
        model,
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

  /** The change on both databases. */
  Outcome tried(Mutation mutation) throws Exception {
    var wanted = model.with(mutation).read();
    var trial = new Trial(mutation, schema, wanted);
    try (var freshPostgresql = PostgresDatabase.create();
        var freshSqlite = SqliteDatabase.create()) {
      return new Outcome(
          mutation, wanted, trial.on(postgresql, freshPostgresql), trial.on(sqlite, freshSqlite));
    }
  }

  /** Lets Hibernate's own update make the unchanged model in a database. */
  void updated(Database database) throws Exception {
    HibernateUpdate.run(model, database);
  }

  /** Whether Hibernate's own update reaches the changed model from {@code old}. */
  boolean isReachedByHibernate(Outcome outcome, Database old) throws Exception {
    try (var database = old.copy()) {
      HibernateUpdate.run(model.with(outcome.mutation()), database);
      try (var live = new LiveDatabase(database)) {
        return Trial.missing(live, outcome.wanted(), Schema.EMPTY).stream()
            .allMatch(Trial::isRename);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    postgresql.close();
    sqlite.close();
  }
}
