package dev.autogen.cases;

import dev.autogen.corpora.CatalogText;
import dev.autogen.corpora.Kind;
import dev.autogen.corpora.Project;
import dev.autogen.testing.Database;
import dev.autogen.testing.HibernateSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One case on one kind of database, by the commands that a user types. */
final class CaseTrial {
  private final Case example;
  private final Kind kind;
  private final Project project;
  private final Path before;
  private final Path after;
  private final List<String> problems = new ArrayList<>();

  private CaseTrial(Case example, Kind kind, Path folder) throws IOException {
    this.example = example;
    this.kind = kind;
    this.project = new Project(folder);
    this.before = written(folder.resolve("before"), example.before());
    this.after = written(folder.resolve("after"), example.after());
  }

  /** What is wrong, a line each; nothing if the case is right, or not for this database. */
  static List<String> problems(Case example, Kind kind) throws Exception {
    return example.isFor(kind)
        ? new CaseTrial(example, kind, Files.createTempDirectory("case")).run()
        : List.of();
  }

  private static Path written(Path folder, String entities) throws IOException {
    var file = Files.createDirectories(folder.resolve("t")).resolve("Model.java");
    Files.writeString(file, Case.source(entities));
    return folder;
  }

  private List<String> run() throws Exception {
    describe(before);
    try (var ours = kind.create()) {
      var url = "--url=" + ours.url();
      var made = hibernates(before);
      expect(List.of(), "-m", "One", "--url=");
      expect(List.of(), "upgrade", url);
      expect(List.of(), "diff", url);
      if (made.isPresent()) {
        same("from nothing", made.get(), CatalogText.of(ours));
      }
      ours.execute(example.byHand().toArray(String[]::new));
      var old = CatalogText.of(ours);
      describe(after);
      expect(expected(), "diff", url);
      edit(ours, url);
      same("restored", old, CatalogText.of(ours));
      leave(ours, url);
    }
    return problems;
  }

  /** From the first model to the second, and back. */
  private void edit(Database ours, String url) throws Exception {
    if (expected().isEmpty() || example.onlyTold()) {
      return;
    }
    expect(List.of(), "-m", "Two", example.byHand().isEmpty() ? "--url=" : url);
    if (!example.refusal().isEmpty()) {
      var answer = project.autogen(arguments("upgrade", url));
      if (answer.code() != 3 || !answer.err().contains(example.refusal())) {
        problems.add("upgrade was not refused as told: " + answer.err());
      }
      return;
    }
    expect(List.of(), "upgrade", url);
    expect(List.of(), "diff", url);
    if (example.byHand().isEmpty()) {
      expect(List.of(), "check", url);
      var made = hibernates(after);
      if (made.isPresent()) {
        same("after the edit", made.get(), CatalogText.of(ours));
      }
    }
    expect(List.of(), "downgrade", "-1", "--allow-data-loss", url);
  }

  private void leave(Database ours, String url) throws SQLException {
    if (example.byHand().isEmpty()) {
      expect(List.of(), "downgrade", "base", "--allow-data-loss", url);
      same("nothing", List.of(), CatalogText.of(ours));
    }
  }

  /** The lines for this database, where some say which one they are for. */
  private List<String> expected() {
    return example.expected().stream()
        .filter(line ->
            Stream.of(Kind.values())
                .noneMatch(other -> other != kind && line.startsWith(other.targets() + ": ")))
        .map(line -> line.replaceFirst("^" + kind.targets() + ": ", ""))
        .toList();
  }

  /**
   * Law: what Hibernate creates does not differ.
   *
   * @return what it created; empty if the database refused a part of it
   */
  private Optional<List<String>> hibernates(Path entities) throws Exception {
    try (var theirs = kind.create()) {
      var refused =
          HibernateSchema.create(entities, theirs, example.settings()).stream()
              .filter(each -> kind == Kind.POSTGRESQL || !each.contains("\"comment on "))
              .toList();
      if (!refused.isEmpty()) {
        return Optional.empty();
      }
      var answer = project.autogen(arguments("diff", "--url=" + theirs.url(), "--migrations=none"));
      if (answer.code() != 0) {
        answer.lines().forEach(line -> problems.add("Hibernate's own: " + line));
      }
      return Optional.of(CatalogText.of(theirs));
    }
  }

  private void same(String when, List<String> wanted, List<String> found) {
    kind.differences(computed(wanted), computed(found))
        .forEach(line -> problems.add(when + ": " + line));
  }

  /** Whether what is computed is stored, and may be null, is each dialect's and version's own. */
  private static List<String> computed(List<String> facts) {
    return facts.stream()
        .map(line ->
            line.replaceFirst(" generated [sv]$", " generated")
                .replaceFirst(" not null [01] default  ?hidden [23]$", " generated"))
        .toList();
  }

  private void describe(Path entities) throws IOException {
    var text = new StringBuilder();
    text.append("entities=").append(entities).append("\nmigrations=migrations\n");
    text.append("targets=");
    text.append(example.only().isEmpty() ? "postgresql,sqlite" : example.only()).append('\n');
    for (Map.Entry<String, String> each : example.settings().entrySet()) {
      text.append(each.getKey()).append('=').append(each.getValue()).append('\n');
    }
    Files.writeString(project.folder().resolve("autogen.properties"), text);
  }

  /** Runs a command that must end well; a difference must be these lines. */
  private void expect(List<String> lines, String... command) {
    var answer = project.autogen(arguments(command));
    var found = answer.lines().stream().sorted().toList();
    var wanted = lines.isEmpty() ? List.of("no difference") : lines.stream().sorted().toList();
    boolean right = command[0].equals("diff") ? found.equals(wanted) : answer.code() == 0;
    if (!right) {
      found.forEach(line -> problems.add(String.join(" ", command) + ": " + line));
    }
  }

  private String[] arguments(String... command) {
    return Stream.concat(Stream.of(command), example.options().stream()).toArray(String[]::new);
  }
}
