package dev.autogen.schema;

/** What a column gets when an insert leaves it out: a typed literal, or SQL text. */
public sealed interface DefaultValue permits Literal, Sql {}
