package dev.autogen.cli;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.migrate.OfflineScript;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.OfflinePlan;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the SQL of migrations to standard output; no database is touched. */
final class Offline {
  private final Console console;
  private final Workspace workspace;
  private final MigrationFolder migrations;
  private final Dialect dialect;

  Offline(Console console, Workspace workspace, @Nullable String dialect) {
    this.console = console;
    this.workspace = workspace;
    this.migrations = workspace.migrations();
    this.dialect = dialect == null ? onlyTarget(workspace) : Dialects.load().target(dialect);
  }

  int upgrade(String range) {
    return write(map().offlineUpgrade(range));
  }

  int downgrade(String range) {
    return write(map().offlineDowngrade(range));
  }

  /** Declares where a database stands that stood at the range's start, or was empty. */
  int stamp(String range) {
    int colon = range.indexOf(':');
    var rows = colon < 1 ? List.<String>of() : start(range.substring(0, colon));
    var change = map().stamp(rows, range.substring(colon + 1));
    print(script().stamp(rows, change));
    return ExitCode.OK;
  }

  private List<String> start(String text) {
    var found = map().resolve(text).stream().map(RevisionNode::id).toList();
    if (found.size() > 1) {
      throw ProblemException.usage(
          "Stamp operation with --sql only supports a single starting revision at a time",
          "'%s' means %s".formatted(text, String.join(", ", found)),
          "write one script for each, such as `autogen stamp %s:head --sql`"
              .formatted(found.get(0)));
    }
    return found;
  }

  private int write(OfflinePlan plan) {
    workspace.tell("script for %s %s".formatted(dialect.name(), dialect.version()));
    print(script().lines(plan));
    return ExitCode.OK;
  }

  private void print(List<String> lines) {
    lines.forEach(console.out()::println);
  }

  private OfflineScript script() {
    return new OfflineScript(map(), migrations, dialect, workspace.runSettings());
  }

  private RevisionMap map() {
    return migrations.map();
  }

  /** The target that is the configured database's, else the only one. */
  private static Dialect onlyTarget(Workspace workspace) {
    var targets = workspace.scriptTargets();
    if (targets.size() == 1) {
      return targets.get(0);
    }
    var names = targets.stream().map(Offline::target).collect(Collectors.joining(", "));
    throw ProblemException.usage(
        "it is not said for which database the script is",
        "there is no `url`, and the migrations are for several: " + names,
        "add --dialect %s, or give --url".formatted(target(targets.get(0))));
  }

  private static String target(Dialect dialect) {
    return dialect.name() + ":" + dialect.version();
  }
}
