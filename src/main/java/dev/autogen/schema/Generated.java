package dev.autogen.schema;

/**
 * A column computed from others of its row.
 *
 * @param expression SQL text without outer parentheses
 * @param stored false: computed when read ({@code VIRTUAL})
 */
public record Generated(String expression, boolean stored) {}
