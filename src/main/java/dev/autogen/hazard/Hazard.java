package dev.autogen.hazard;

import dev.autogen.operation.Operation;

/**
 * Something about an operation that a reviewer must know.
 *
 * @param code stable, such as {@code H30}
 * @param reason one line, without a full stop at the end unless it is several clauses
 */
public record Hazard(String code, Operation operation, String reason) {

  /** The line that stands above the operation in a generated class. */
  public String comment() {
    return code + ": " + reason;
  }
}
