package dev.autogen.schema;

/** The comment of a table, where a table is created. */
public record TableComment(String text) implements TableElement {}
