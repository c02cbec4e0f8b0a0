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

  /**
   * Asks for a precondition.
   *
   * @param query must give a row that begins with true
   * @param message what must hold
   * @throws ProblemException if it does not
   */
  void require(String query, String message);

  /**
   * Whether the query gives a row that begins with true; yes where migrations are only read.
   *
   * @throws ProblemException where somebody had to know and nobody can be asked
   */
  boolean holds(String query);

  /** A sink for migrations that are only read. */
  static Sink reading() {
    return new ReadingSink();
  }

  /** A sink without a database, such as a script. */
  static Sink writing(Script script) {
    return new OfflineSink(script);
  }

  /** Takes operations like {@link Sink#accept}. */
  @FunctionalInterface
  interface Script {
    void accept(List<Operation> operations, Schema before);

    /** A precondition, like {@link Sink#require}. */
    default void require(String query, String message) {}
  }
}
