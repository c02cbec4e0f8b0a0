package dev.autogen.schema;

/**
 * SQL text that the user wrote or the database printed; it reaches the database as it is.
 *
 * @param text an expression, without outer parentheses of the syntax around it
 */
public record Sql(String text) implements DefaultValue {
  public Sql {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty SQL");
    }
  }
}
