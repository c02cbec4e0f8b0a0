package dev.autogen.migrate;

import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** Where recorded operations go: to a database, into a script, or nowhere. */
public interface Sink {

  /**
   * Takes operations that are planned as one list.
   *
   * @param operations in the order in which they were said, at least one
   * @param before the simulated schema they start from
   */
  void accept(List<Operation> operations, Schema before);

  /**
   * The migration's own connection.
   *
   * @throws ProblemException where there is none
   */
  Connection connection();

  /** Whether there is no {@link #connection()} and nothing runs. */
  boolean isOffline();

  /** A sink for migrations that are only read. */
  static Sink reading() {
    return writing((operations, before) -> {});
  }

  /** A sink without a database, such as a script. */
  static Sink writing(Script script) {
    return new OfflineSink(script);
  }

  /** Takes operations like {@link Sink#accept}. */
  @FunctionalInterface
  interface Script {
    void accept(List<Operation> operations, Schema before);
  }
}
