package dev.autogen.schema;

/**
 * Marks a constraint or index whose name nobody chose: it is matched by what it does, not by what
 * it is called.
 *
 * @param name the name the model gives it until the database's is known
 */
public record ImplicitName(QualifiedName table, String name) {}
