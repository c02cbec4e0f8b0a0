package dev.autogen.schema;

/** A column by its name. */
public record ColumnName(QualifiedName table, String column) {}
