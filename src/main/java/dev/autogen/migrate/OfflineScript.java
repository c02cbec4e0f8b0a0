package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.OfflinePlan;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.revision.RowChange;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes what migrations do as SQL, without a database. */
public final class OfflineScript {
  private final RevisionMap revisions;
  private final Migrations migrations;
  private final Dialect dialect;
  private final VersionTable versions;
  private final RunLog log;

  /** Scripts for databases of one dialect and version. */
  public OfflineScript(
      RevisionMap revisions, Migrations migrations, Dialect dialect, RunSettings settings) {
    this.revisions = revisions;
    this.migrations = migrations;
    this.dialect = dialect;
    var books = Books.of(settings, dialect);
    this.versions = books.versions();
    this.log = books.log();
  }

  /**
   * The script in pieces, each a comment or a statement with its semicolon. A migration is one
   * transaction together with its version row and its log row. What a runner would ask of the rows
   * is asked by a statement that fails, with the question as a comment above it.
   *
   * @throws ProblemException for what needs a database, with the reason
   */
  public List<String> lines(OfflinePlan plan) {
    List<String> lines = new ArrayList<>(dialect.scriptHints());
    dialect.scriptStart().forEach(sql -> lines.add(sql + ";"));
    if (plan.start().isEmpty() && !plan.steps().isEmpty()) {
      create(lines);
    }
    var preparation = new Preparation(revisions, migrations, new Replayer(dialect.name()));
    preparation.of(plan.start(), plan.steps()).forEach(step -> add(lines, step));
    return List.copyOf(lines);
  }

  /** What declares that a database which stands at {@code rows} has changed by {@code change}. */
  public List<String> stamp(List<String> rows, RowChange change) {
    List<String> lines = new ArrayList<>(dialect.scriptHints());
    if (rows.isEmpty()) {
      create(lines);
    }
    lines.add("BEGIN;");
    versions.statements(change).forEach(sql -> lines.add(sql + ";"));
    var after = Preparation.after(new TreeSet<>(rows), change);
    lines.add(
        log.statement(after.isEmpty() ? "base" : String.join(", ", after), "stamp", "") + ";");
    lines.add("COMMIT;");
    return List.copyOf(lines);
  }

  private void create(List<String> lines) {
    try {
      versions.table().create(Optional.empty()).forEach(sql -> lines.add(sql + ";"));
      log.table().create(Optional.empty()).forEach(sql -> lines.add(sql + ";"));
    } catch (SQLException e) {
      throw DatabaseProblems.failed("the version table could not be written down", e);
    }
  }

  private void add(List<String> lines, PreparedStep step) {
    lines.add(title(step));
    if (step.isTransactional()) {
      lines.add("BEGIN;");
    }
    var sink = Sink.writing(new Pieces(lines));
    step.run(new Replayer(dialect.name()), sink);
    versions.statements(step.step().rows()).forEach(sql -> lines.add(sql + ";"));
    var checksum = migrations.checksum(step.revision());
    lines.add(log.statement(step.revision(), step.direction(), checksum) + ";");
    if (step.isTransactional()) {
      lines.add("COMMIT;");
    }
  }

  /** What one migration adds. */
  private final class Pieces implements Sink.Script {
    private final List<String> lines;

    private Pieces(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void accept(List<Operation> operations, Schema before) {
      try {
        for (var step : dialect.plan(new PlanRequest(operations, before, Optional.empty()))) {
          lines.addAll(pieces(step));
        }
      } catch (SQLException e) {
        throw DatabaseProblems.failed("the script could not be written", e);
      }
    }

    @Override
    public void require(String query, String message) {
      var problem = new Problem("this does not hold: " + message, "", "");
      lines.addAll(
          question(new Step.Guard("SELECT 1 WHERE (%s) IS NOT TRUE".formatted(query), problem)));
    }
  }

  private List<String> pieces(Step step) {
    if (step instanceof Step.Guard guard) {
      return question(guard);
    }
    var sql = step.sql() + ";";
    return step instanceof Step.Batches batches
        ? List.of("-- online in batches of %d, here all at once".formatted(batches.rows()), sql)
        : List.of(sql);
  }

  private List<String> question(Step.Guard guard) {
    var what = oneLine(guard.problem().what());
    return dialect
        .scriptGuard(guard)
        .map(sql -> List.of("-- fails if this is so: " + what, sql + ";"))
        .orElseGet(() ->
            List.of("-- must return no row (%s): %s".formatted(what, oneLine(guard.query()))));
  }

  private static String title(PreparedStep step) {
    RevisionNode node = step.step().revision();
    var message = node.message().isEmpty() ? "" : ", " + oneLine(node.message());
    return "-- Running %s %s%s".formatted(step.direction(), node.id(), message);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
