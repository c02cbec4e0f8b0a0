package dev.autogen.mutations;

import dev.autogen.schema.DesiredSchema;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one change on the databases it is for.
 *
 * @param wanted what the changed model asks for
 * @param postgresql null: it is not for this database
 * @param sqlite the same
 */
record Outcome(
    Mutation mutation,
    DesiredSchema wanted,
    @Nullable Verdict postgresql,
    @Nullable Verdict sqlite) {

  boolean right() {
    return Stream.of(postgresql, sqlite).allMatch(verdict -> verdict == null || verdict.right());
  }

  /** What was wrong, a line each; empty if nothing. */
  String problems() {
    return Stream.concat(problems("PostgreSQL: ", postgresql), problems("SQLite: ", sqlite))
        .map(problem -> mutation.name() + ": " + problem)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> problems(String database, @Nullable Verdict verdict) {
    return verdict == null
        ? Stream.empty()
        : verdict.problems().stream().map(problem -> database + problem);
  }
}
