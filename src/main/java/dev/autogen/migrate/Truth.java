package dev.autogen.migrate;

import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a database's own books say, held against each other and against the migrations. Nothing is
 * guessed: what the books do not tell is taken as true.
 *
 * @param rows what the version table holds
 * @param unknown rows that no migration has
 * @param redundant rows that other rows imply, where one row was expected
 * @param logged what the version table would hold by the log, if that is something else; else the
 *     rows
 * @param changed applied revisions whose file says something else than what ran
 * @param failed the last failure of each revision that has not succeeded since, oldest first
 */
public record Truth(
    List<String> rows,
    List<String> unknown,
    List<String> redundant,
    List<String> logged,
    List<String> changed,
    List<LogEntry> failed) {
  public Truth {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
    redundant = List.copyOf(redundant);
    logged = List.copyOf(logged);
    changed = List.copyOf(changed);
    failed = List.copyOf(failed);
  }

  static Truth of(RevisionMap map, Migrations migrations, List<String> rows, List<LogEntry> log) {
    var known = new TreeSet<>(map.oldestFirst().stream().map(RevisionNode::id).toList());
    var unknown = rows.stream().filter(row -> !known.contains(row)).toList();
    if (!unknown.isEmpty()) {
      return new Truth(rows, unknown, List.of(), rows, List.of(), failed(log));
    }
    var applied = map.appliedBy(rows).stream().map(RevisionNode::id).toList();
    return new Truth(
        rows,
        List.of(),
        map.redundantRows(rows),
        new LoggedRevisions(map, known, log).rows(rows, applied),
        changed(migrations, applied, log),
        failed(log));
  }

  /** Whether the version table is not what the log says: somebody wrote in it by hand. */
  public boolean isRowLost() {
    return !logged.equals(rows);
  }

  /** What keeps every run from knowing where the database stands. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unknown.forEach(row -> problems.add(TruthProblems.unknown(row)));
    if (isRowLost()) {
      problems.add(TruthProblems.lost(rows, logged));
    }
    if (!redundant.isEmpty()) {
      problems.add(TruthProblems.redundant(rows, redundant));
    }
    return List.copyOf(problems);
  }

  /** Why the files that were applied are not to be trusted any more. */
  public List<Problem> changes() {
    return changed.stream().map(TruthProblems::changed).toList();
  }

  private static List<String> changed(
      Migrations migrations, Collection<String> applied, List<LogEntry> log) {
    Map<String, String> ran = new LinkedHashMap<>();
    log.stream()
        .filter(entry -> !entry.direction().equals("downgrade") && isDone(entry))
        .filter(entry -> !entry.checksum().isEmpty())
        .forEach(entry -> ran.put(entry.revision(), entry.checksum()));
    return applied.stream()
        .filter(id -> migrations.replaced(id).stream().noneMatch(ran::containsKey))
        .filter(id -> isOther(ran.getOrDefault(id, ""), migrations.checksum(id)))
        .toList();
  }

  /** Checksums that were made in different ways say nothing about each other. */
  private static boolean isOther(String ran, String now) {
    return !ran.isEmpty() && !now.isEmpty() && way(ran).equals(way(now)) && !ran.equals(now);
  }

  private static String way(String checksum) {
    return checksum.substring(0, checksum.indexOf(':') + 1);
  }

  private static List<LogEntry> failed(List<LogEntry> log) {
    Map<String, LogEntry> last = new LinkedHashMap<>();
    for (var entry : log) {
      last.remove(entry.revision());
      last.put(entry.revision(), entry);
    }
    return last.values().stream().filter(entry -> !isDone(entry)).toList();
  }

  static boolean isDone(LogEntry entry) {
    return entry.outcome().equals("done");
  }
}
