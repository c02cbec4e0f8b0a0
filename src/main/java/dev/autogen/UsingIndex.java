package dev.autogen;

/**
 * The unique index that becomes a constraint's own.
 *
 * @param index of the same table, on the same columns, neither partial nor by expressions
 */
public record UsingIndex(String index) {}
