package dev.autogen.dialect;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * What a dialect is asked to plan.
 *
 * @param operations in the order in which they were said
 * @param before the simulated schema they start from
 * @param connection the database they will run on, inside the migration's transaction; empty when a
 *     script is written for a database that is not there
 * @param inTransaction what the same migration says besides, if it is one transaction: some of it
 *     follows in a later list
 */
public record PlanRequest(
    List<Operation> operations,
    Schema before,
    Optional<Connection> connection,
    List<Operation> inTransaction) {
  public PlanRequest {
    operations = List.copyOf(operations);
    inTransaction = List.copyOf(inTransaction);
  }

  /** Of a migration that says nothing else. */
  public PlanRequest(List<Operation> operations, Schema before, Optional<Connection> connection) {
    this(operations, before, connection, List.of());
  }
}
