package dev.autogen.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for writing SQL instead of running it. */
final class SqlOptions {
  @Option(
      names = "--sql",
      description = "Writes the SQL for a range FROM:TO to standard output; touches no database.")
  private boolean sql;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "For --sql: sqlite, postgresql:16 … (default: the database of url).")
  private @Nullable String dialect;

  boolean isSql() {
    return sql;
  }

  @Nullable String dialect() {
    return dialect;
  }
}
