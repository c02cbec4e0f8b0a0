package dev.autogen.revision;

/**
 * One migration to run, and what becomes of the version table's rows with it. The row change
 * belongs in the migration's own transaction, and is right only if every step before it was made.
 */
public record RevisionStep(RevisionNode revision, Direction direction, RowChange rows) {}
