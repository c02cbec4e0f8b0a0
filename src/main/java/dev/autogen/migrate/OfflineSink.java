package dev.autogen.migrate;

import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** Hands operations on and has no connection. */
record OfflineSink(Script script) implements Sink {
  @Override
  public void accept(List<Operation> operations, Schema before) {
    script.accept(operations, before);
  }

  @Override
  public Connection connection() {
    throw noConnection();
  }

  static ProblemException noConnection() {
    return ProblemException.usage(
        "op.connection() was called where there is no database",
        "the migration is only read here: to know the schema it leaves behind, or to write a"
            + " script",
        "put what uses the connection into `if (!op.isOffline()) { … }`");
  }

  @Override
  public boolean isOffline() {
    return true;
  }

  @Override
  public void require(String query, String message) {
    script.require(query, message);
  }

  @Override
  public boolean holds(String query) {
    throw ProblemException.usage(
        "op.skipUnless cannot be written into a script: " + RawSql.start(query),
        "what follows depends on the database, and a script is written without one",
        "run this migration online, or write the script from the revision after it");
  }
}
