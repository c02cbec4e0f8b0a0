package dev.autogen.schema;

/**
 * Stands where somebody has yet to write a value.
 *
 * @param of what the value is for, in words
 */
public record Placeholder(String of) {
  public Placeholder {
    of = of.strip();
  }
}
