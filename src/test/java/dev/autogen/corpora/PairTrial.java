package dev.autogen.corpora;

import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database with rows that goes from one released version of a model to another, and back. */
final class PairTrial {
  private final VersionPair pair;
  private final Kind kind;
  private final Project project;
  private final List<String> problems = new ArrayList<>();
  private int changes;

  private PairTrial(VersionPair pair, Kind kind, Path folder) {
    this.pair = pair;
    this.kind = kind;
    this.project = new Project(folder);
  }

  /**
   * What happened.
   *
   * @param changes how many statements the migration between the versions has
   * @param tables how many tables had a row
   */
  record Outcome(
      VersionPair pair,
      Kind kind,
      int changes,
      int tables,
      List<String> problems,
      double seconds) {}

  static Outcome run(VersionPair pair, Kind kind, Path folder) throws IOException, SQLException {
    return new PairTrial(pair, kind, folder).run();
  }

  private Outcome run() throws IOException, SQLException {
    long start = System.nanoTime();
    try (var ours = kind.create();
        var theirs = kind.create()) {
      var url = "--url=" + ours.url();
      project.describe(pair.old(), "postgresql,sqlite");
      expect("-m", "Old", "--url=");
      expect("upgrade", url);
      Map<String, Integer> before = filled(ours);
      var old = facts(ours);
      project.describe(pair.now(), "postgresql,sqlite");
      revise();
      expect("upgrade", url);
      expect("diff", url);
      expect("check", url);
      new HibernateTool(pair.now(), theirs).create();
      problems.addAll(kind.differences(CatalogText.of(theirs), CatalogText.of(ours)));
      rowsAreThere(ours, before);
      expect("downgrade", "-1", "--allow-data-loss", url);
      problems.addAll(CatalogText.differences(old, facts(ours)));
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Outcome(pair, kind, changes, before.size(), problems, seconds);
    }
  }

  private void revise() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-m", "New", "--url="));
    pair.backfills().forEach(each -> arguments.add("--backfill=" + each));
    expect(arguments.toArray(String[]::new));
    changes = project.changes("New");
  }

  private void expect(String... arguments) {
    var answer = project.autogen(arguments);
    if (answer.code() != 0) {
      answer.lines().forEach(line -> problems.add(arguments[0] + ": " + line));
    }
  }

  private static Map<String, Integer> filled(Database database) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      var rows = new Rows(live);
      rows.insert();
      return rows.count();
    }
  }

  private static List<String> facts(Database database) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      return live.facts().stream().filter(line -> !line.contains("autogen_")).toList();
    }
  }

  private void rowsAreThere(Database database, Map<String, Integer> before) throws SQLException {
    try (var live = new LiveDatabase(database)) {
      var after = new Rows(live).count();
      before.forEach((table, count) -> {
        if (after.containsKey(table) && !count.equals(after.get(table))) {
          problems.add("%s had %d rows, has %d".formatted(table, count, after.get(table)));
        }
      });
    }
  }
}
