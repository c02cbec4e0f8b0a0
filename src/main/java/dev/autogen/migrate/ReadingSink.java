package dev.autogen.migrate;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** For migrations that are only read. */
record ReadingSink() implements Sink {
  @Override
  public void accept(List<Operation> operations, Schema before) {}

  @Override
  public Connection connection() {
    throw OfflineSink.noConnection();
  }

  @Override
  public boolean isOffline() {
    return true;
  }

  @Override
  public void require(String query, String message) {}

  @Override
  public boolean holds(String query) {
    return true;
  }
}
