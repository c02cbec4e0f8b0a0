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
 */
public record PlanRequest(
    List<Operation> operations, Schema before, Optional<Connection> connection) {
  public PlanRequest {
    operations = List.copyOf(operations);
  }
}
