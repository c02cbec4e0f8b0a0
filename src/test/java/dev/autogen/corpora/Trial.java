package dev.autogen.corpora;

import dev.autogen.testing.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.HibernateException;

/** One model on one kind of database, held against what Hibernate makes of it there. */
final class Trial {
  private final PublicModel model;
  private final Kind kind;
  private final Path folder;
  private Project project;
  private final List<String> phantoms = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Trial(PublicModel model, Kind kind, Path folder) {
    this.model = model;
    this.kind = kind;
    this.folder = folder;
    this.project = new Project(folder);
  }

  /**
   * Tries all laws.
   *
   * @param folder empty
   */
  static Outcome run(PublicModel model, Kind kind, Path folder) throws IOException, SQLException {
    return new Trial(model, kind, folder).run();
  }

  private Outcome run() throws IOException, SQLException {
    long start = System.nanoTime();
    try (var theirs = kind.create()) {
      new HibernateTool(model, theirs)
          .create().stream()
              .filter(each -> !isOnlyAComment(each))
              .forEach(each -> failures.add("hbm2ddl: " + each));
      var made = CatalogText.of(theirs);
      againstTheirs(theirs);
      fromNothing(kind.targets(), theirs, made);
      if (model.isPortable()) {
        fromNothing("postgresql,sqlite", theirs, made);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Outcome(
          model, kind, count(made, "table "), count(made, "column "), phantoms, failures, seconds);
    }
  }

  /** Hibernate tells SQLite comments that it does not take, and goes on. */
  private boolean isOnlyAComment(String refusal) {
    return kind == Kind.SQLITE && refusal.contains("\"comment on ");
  }

  /** Laws: one migration makes what Hibernate makes, nothing is left to do, and nothing stays. */
  private void fromNothing(String targets, Database theirs, List<String> made)
      throws IOException, SQLException {
    project = new Project(folder.resolve(targets.replace(',', '-')));
    project.describe(model, targets);
    try (var ours = kind.create()) {
      var url = "--url=" + ours.url();
      expect(0, failures, "-m", "Initial", "--url=");
      expect(0, failures, "upgrade", url);
      expect(0, phantoms, "diff", url);
      expect(0, phantoms, "check", url);
      kind.differences(made, CatalogText.of(ours))
          .forEach(line -> failures.add("catalog: " + line));
      if (targets.equals(kind.targets())) {
        validate(theirs, ours);
      }
      expect(0, failures, "downgrade", "base", url);
      CatalogText.of(ours).forEach(line -> failures.add("left behind: " + line));
    }
  }

  private static int count(List<String> lines, String prefix) {
    return (int) lines.stream().filter(line -> line.startsWith(prefix)).count();
  }

  /** Law: with what Hibernate creates there is no difference, for one target or for all. */
  private void againstTheirs(Database theirs) throws IOException {
    project.describe(model, "");
    var url = "--url=" + theirs.url();
    expect(0, phantoms, "diff", url);
    if (model.isPortable()) {
      expect(0, phantoms, "diff", url, "-Dtargets=sqlite,postgresql");
    }
    expect(0, phantoms, "diff", url, "-Dnaming=hibernate");
  }

  private void expect(int code, List<String> problems, String... arguments) {
    var answer = project.autogen(arguments);
    if (answer.code() != code) {
      var call = String.join(" ", arguments).replaceFirst("--url=\\S+", "");
      var lines = answer.lines();
      lines.forEach(line -> problems.add(call + ": " + line));
      if (lines.isEmpty()) {
        problems.add(call + ": exit " + answer.code());
      }
    }
  }

  /** Law: Hibernate's own validation accepts what we created, where it accepts its own. */
  private void validate(Database theirs, Database ours) {
    var complaint = complaint(ours);
    if (complaint.isPresent() && complaint(theirs).isEmpty()) {
      failures.add("validation: " + complaint.get());
    }
  }

  private Optional<String> complaint(Database database) {
    try {
      new HibernateTool(model, database).validate();
      return Optional.empty();
    } catch (HibernateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
