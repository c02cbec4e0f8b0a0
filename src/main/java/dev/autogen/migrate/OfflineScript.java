package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.OfflinePlan;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what migrations do as SQL, without a database. */
public final class OfflineScript {
  private final RevisionMap revisions;
  private final Migrations migrations;
  private final Dialect dialect;
  private final VersionTable versions;

  /** Scripts for databases of one dialect and version. */
  public OfflineScript(
      RevisionMap revisions, Migrations migrations, Dialect dialect, RunSettings settings) {
    this.revisions = revisions;
    this.migrations = migrations;
    this.dialect = dialect;
    this.versions = new VersionTable(settings.versionTable(), dialect);
  }

  /**
   * The script in pieces, each a comment or a statement with its semicolon. A migration is one
   * transaction together with its version row. What a runner would ask of the rows stands in
   * comments.
   *
   * @throws ProblemException for what needs a database, with the reason
   */
  public List<String> lines(OfflinePlan plan) {
    List<String> lines = new ArrayList<>();
    dialect.scriptStart().forEach(sql -> lines.add(sql + ";"));
    if (plan.start().isEmpty()) {
      create(lines);
    }
    var preparation = new Preparation(revisions, migrations, new Replayer(dialect.name()));
    preparation.of(plan.start(), plan.steps()).forEach(step -> add(lines, step));
    return List.copyOf(lines);
  }

  private void create(List<String> lines) {
    try {
      versions.create().forEach(sql -> lines.add(sql + ";"));
    } catch (SQLException e) {
      throw DatabaseProblems.failed("the version table could not be written down", e);
    }
  }

  private void add(List<String> lines, PreparedStep step) {
    lines.add(title(step));
    if (step.isTransactional()) {
      lines.add("BEGIN;");
    }
    var sink = Sink.writing((operations, before) -> add(lines, operations, before));
    step.run(new Replayer(dialect.name()), sink);
    versions.statements(step.step().rows()).forEach(sql -> lines.add(sql + ";"));
    if (step.isTransactional()) {
      lines.add("COMMIT;");
    }
  }

  private void add(List<String> lines, List<Operation> operations, Schema before) {
    try {
      for (var step : dialect.plan(new PlanRequest(operations, before, Optional.empty()))) {
        lines.add(line(step));
      }
    } catch (SQLException e) {
      throw DatabaseProblems.failed("the script could not be written", e);
    }
  }

  private static String line(Step step) {
    return step instanceof Step.Guard guard
        ? "-- must return no row (%s): %s"
            .formatted(oneLine(guard.problem().what()), oneLine(guard.query()))
        : ((Step.Statement) step).sql() + ";";
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
