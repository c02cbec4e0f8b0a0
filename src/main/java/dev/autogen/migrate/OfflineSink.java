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
    throw ProblemException.usage(
        "op.connection() was called where there is no database",
        "the migration is only read here: to know the schema it leaves behind, or to write a"
            + " script",
        "put what uses the connection into `if (!op.isOffline()) { … }`");
  }

  @Override
  public boolean isOffline() {
    return true;
  }
}
