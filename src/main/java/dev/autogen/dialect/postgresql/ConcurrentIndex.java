package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/**
 * Indexes that come and go while others write. An attempt that fails leaves an index behind that is
 * not valid: https://www.postgresql.org/docs/current/sql-createindex.html.
 */
final class ConcurrentIndex {
  private ConcurrentIndex() {}

  static Step created(QualifiedName table, Index index, String create) {
    var found =
        "SELECT 1 FROM pg_index WHERE indexrelid = to_regclass(%s) AND "
            .formatted(text(table, index));
    return new Step.Repeatable(
        create, found + "indisvalid", found + "NOT indisvalid", drop(table, index, "IF EXISTS "));
  }

  static Step dropped(QualifiedName table, Index index) {
    var done = "SELECT 1 WHERE to_regclass(%s) IS NULL".formatted(text(table, index));
    return new Step.Repeatable(drop(table, index, ""), done, null, null);
  }

  private static String drop(QualifiedName table, Index index, String ifExists) {
    return "DROP INDEX CONCURRENTLY " + ifExists + quoted(table.withName(index.name()));
  }

  private static String text(QualifiedName table, Index index) {
    return PostgresqlLiterals.text(quoted(table.withName(index.name())));
  }
}
