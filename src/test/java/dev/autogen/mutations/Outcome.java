package dev.autogen.mutations;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of one change on both databases. */
record Outcome(Mutation mutation, Verdict postgresql, Verdict sqlite) {

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
