package dev.autogen.schema;

import java.math.BigDecimal;

/**
 * A typed constant; each dialect writes it as SQL with everything escaped.
 *
 * @param value a {@link String}, {@link Long}, {@link BigDecimal} or {@link Boolean}; a number
 *     keeps its scale
 */
public record Literal(Object value) implements DefaultValue {
  public Literal {
    boolean known =
        value instanceof String
            || value instanceof Long
            || value instanceof BigDecimal
            || value instanceof Boolean;
    if (!known) {
      throw new IllegalArgumentException("no literal: " + value.getClass().getName());
    }
  }
}
