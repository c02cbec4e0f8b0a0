package dev.autogen.mutations;

import dev.autogen.schema.DesiredSchema;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one change on both databases.
 *
 * @param wanted what the changed model asks for
 */
record Outcome(Mutation mutation, DesiredSchema wanted, Verdict postgresql, Verdict sqlite) {

  boolean right() {
    return postgresql.right() && sqlite.right();
  }

  /** What was wrong, a line each; empty if nothing. */
  String problems() {
    return Stream.concat(
            postgresql.problems().stream().map(problem -> "PostgreSQL: " + problem),
            sqlite.problems().stream().map(problem -> "SQLite: " + problem))
        .map(problem -> mutation.name() + ": " + problem)
        .collect(Collectors.joining("\n"));
  }
}
