package dev.autogen.schema;

/** What stands between the parentheses of a CREATE TABLE, and the table's comment. */
public sealed interface TableElement permits Column, Constraint, TableComment {}
