package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row keeps.
 *
 * @param expression SQL text without the outer parentheses
 * @param validated false: PostgreSQL has not looked at the rows that were there ({@code NOT VALID})
 */
public record CheckConstraint(@Nullable String name, String expression, boolean validated)
    implements Constraint {

  public static CheckConstraint of(@Nullable String name, String expression) {
    return new CheckConstraint(name, expression, true);
  }

  @Override
  public CheckConstraint withName(@Nullable String changed) {
    return new CheckConstraint(changed, expression, validated);
  }

  public CheckConstraint withExpression(String changed) {
    return new CheckConstraint(name, changed, validated);
  }

  /** Rows that are there already are not looked at. */
  public CheckConstraint notValid() {
    return new CheckConstraint(name, expression, false);
  }

  @Override
  public CheckConstraint withValidated() {
    return new CheckConstraint(name, expression, true);
  }

  @Override
  public Kind kind() {
    return Kind.CHECK;
  }
}
