package dev.autogen.cli;

import dev.autogen.migrate.Sink;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** For migrations that are only read: remembers whether they ask what only a database knows. */
final class NoticingSink implements Sink {
  private final Sink reading = Sink.reading();
  private boolean asked;

  boolean isAsked() {
    return asked;
  }

  @Override
  public void accept(List<Operation> operations, Schema before) {
    reading.accept(operations, before);
  }

  @Override
  public Connection connection() {
    return reading.connection();
  }

  @Override
  public boolean isOffline() {
    return reading.isOffline();
  }

  @Override
  public void require(String query, String message) {
    asked = true;
  }

  @Override
  public boolean holds(String query) {
    asked = true;
    return true;
  }
}
