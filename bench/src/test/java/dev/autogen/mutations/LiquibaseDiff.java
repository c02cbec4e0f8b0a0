package dev.autogen.mutations;

import dev.autogen.entity.SourceCompiler;
import dev.autogen.testing.Database;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.serializer.core.xml.XMLChangeLogSerializer;

/** What {@code diffChangeLog} of liquibase-hibernate writes for a model, and its {@code update}. */
final class LiquibaseDiff {
  private static final String CONFIGURATION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <hibernate-configuration>
        <session-factory>
          <property name="hibernate.dialect">org.hibernate.dialect.PostgreSQLDialect</property>
      %s  </session-factory>
      </hibernate-configuration>
      """;

  private final Path folder;

  LiquibaseDiff(Path folder) {
    this.folder = folder;
  }

  /** The changes that it would make, in words. */
  List<String> changes(Model model, Database database) throws Exception {
    return run(model, database, Set.of(), false);
  }

  /**
   * Writes a change log from a database to the model, and runs it there.
   *
   * @param without changes that a person takes out before
   * @return the changes, in words
   */
  List<String> update(Model model, Database database, Set<String> without) throws Exception {
    return run(model, database, without, true);
  }

  private List<String> run(Model model, Database database, Set<String> without, boolean updates)
      throws Exception {
    var root = Files.createTempDirectory(folder, "model");
    compile(model, root);
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Scope.ScopedRunnerWithReturn<List<String>> run =
          () -> run(loader, database, root, without, updates);
      return Scope.child(Map.of(Scope.Attr.classLoader.name(), loader), run);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> run(
      ClassLoader loader, Database database, Path root, Set<String> without, boolean updates)
      throws Exception {
    var factory = DatabaseFactory.getInstance();
    var accessor = new ClassLoaderResourceAccessor(loader);
    var reference =
        factory.openDatabase("hibernate:classic:hibernate.cfg.xml", null, null, null, accessor);
    try (var connection = database.connect()) {
      var target = factory.findCorrectDatabaseImplementation(new JdbcConnection(connection));
      var found =
          DiffGeneratorFactory.getInstance().compare(reference, target, CompareControl.STANDARD);
      var output = new DiffOutputControl(false, false, false, null);
      var sets =
          new DiffToChangeLog(found, output)
              .generateChangeSets().stream()
                  .filter(set -> !without.containsAll(words(List.of(set))))
                  .toList();
      if (updates && !sets.isEmpty()) {
        update(root, target, sets);
      }
      return words(sets);
    } finally {
      reference.close();
    }
  }

  private static void update(
      Path root, liquibase.database.Database target, List<ChangeSet> sets) throws Exception {
    try (var out = Files.newOutputStream(root.resolve("changelog.xml"))) {
      new XMLChangeLogSerializer().write(sets, out);
    }
    new Liquibase("changelog.xml", new DirectoryResourceAccessor(root), target)
        .update(new Contexts(), new LabelExpression());
  }

  private static List<String> words(List<ChangeSet> sets) {
    return sets.stream()
        .flatMap(set -> set.getChanges().stream())
        .map(change -> change.getSerializedObjectName() + " " + change.getConfirmationMessage())
        .sorted()
        .toList();
  }

  private static void compile(Model model, Path root) throws IOException {
    var classes =
        new SourceCompiler("entities", List.of()).compileFolders(model.sources().entities());
    for (var each : classes.entrySet()) {
      var file = root.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    var mapped =
        classes.keySet().stream()
            .sorted()
            .map(name -> "    <mapping class=\"%s\"/>\n".formatted(name))
            .collect(Collectors.joining());
    Files.writeString(root.resolve("hibernate.cfg.xml"), CONFIGURATION.formatted(mapped));
  }
}
