package dev.autogen.migrate;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import java.util.List;

/** What is wrong with a database's books, told with the ways out. */
final class TruthProblems {
  private TruthProblems() {}

  static Problem unknown(String row) {
    return new Problem(
        "Can't locate revision identified by '%s'".formatted(row),
        "the database's version table holds it, and no migration has this id: the database is newer"
            + " than these migrations, or a file is missing",
        "get the migrations that the database was upgraded with; or, if you know where it stands,"
            + " run `autogen stamp --purge REVISION`");
  }

  /** Refuses rows that only the migrations from before a squash know. */
  static void refuseSquashed(Truth truth, RevisionMap revisions, Migrations migrations) {
    for (var row : truth.unknown()) {
      for (var node : revisions.oldestFirst()) {
        if (migrations.replaced(node.id()).contains(row)) {
          throw new ProblemException(ProblemException.Kind.DATABASE, squashed(row, node.id()));
        }
      }
    }
  }

  private static Problem squashed(String row, String into) {
    return new Problem(
        "the database stands at %s, in the middle of what was squashed into %s"
            .formatted(row, into),
        "the squashed migration begins before it and ends after it, so it cannot run here",
        "run the migrations from before the squash up to %s here (they are in your version control),"
                .formatted(into)
            + " then come back");
  }

  static Problem lost(List<String> rows, List<String> logged) {
    return new Problem(
        "the version table does not hold what the runner wrote into it",
        "it says %s, and by the log the database stands at %s"
            .formatted(standing(rows), standing(logged)),
        "run `autogen repair` if the log is right, or `autogen stamp REVISION` to say where the"
            + " database stands");
  }

  static Problem redundant(List<String> rows, List<String> redundant) {
    return new Problem(
        "the version table holds %d rows where fewer are expected: %s"
            .formatted(rows.size(), String.join(", ", rows)),
        "%s is implied by the others; no runner writes such a row, and a backup or a person may"
                .formatted(String.join(", ", redundant))
            + " have",
        "run `autogen repair` if the newer one is right, or `autogen stamp --purge REVISION` to say"
            + " where the database stands");
  }

  static Problem changed(String revision) {
    return new Problem(
        "revision %s was changed after it was applied".formatted(revision),
        "its file says something else than what ran here, so a new database would not be like this"
            + " one",
        "put the file back and say the change in a new migration; or, if it makes no difference,"
            + " run `autogen repair`");
  }

  private static String standing(List<String> rows) {
    return rows.isEmpty() ? "base" : String.join(", ", rows);
  }
}
