package dev.autogen.cli;

import dev.autogen.cli.config.DatabaseUrl;
import dev.autogen.cli.config.Settings;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.DialectProvider;
import dev.autogen.dialect.Dialects;
import dev.autogen.entity.EntityModel;
import dev.autogen.entity.EntityReader;
import dev.autogen.entity.EntitySources;
import dev.autogen.entity.Naming;
import dev.autogen.entity.PersistenceUnit;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.Replay;
import dev.autogen.migrate.Replayer;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.QualifiedName;
import dev.autogen.source.Frame;
import dev.autogen.source.MigrationFolder;
import dev.autogen.source.MigrationSource;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project as its configuration describes it: where the entities, the migrations and the database
 * are.
 */
final class Workspace {
  private final Console console;
  private final SharedOptions options;
  private final Settings settings;
  private final boolean quiet;
  private final Dialects dialects = Dialects.load();

  private Workspace(Console console, SharedOptions options, Settings settings, boolean quiet) {
    this.console = console;
    this.options = options;
    this.settings = settings;
    this.quiet = quiet;
  }

  static Workspace of(Console console, AutogenCommand root) {
    var options = root.shared();
    return new Workspace(console, options, options.settings(console), options.isQuiet());
  }

  Settings settings() {
    return settings;
  }

  boolean isVerbose() {
    return options.isVerbose();
  }

  /** The same workspace, which tells nothing beside the answers. */
  Workspace quiet() {
    return new Workspace(console, options, settings, true);
  }

  /** Where a person sees what is drawn; nowhere unless it is a terminal, and words are wanted. */
  Optional<PrintWriter> terminal() {
    return quiet ? Optional.empty() : console.answers().map(each -> console.err());
  }

  /** Tells a person something beside the answer. */
  void tell(String line) {
    if (!quiet) {
      console.err().println(line);
    }
  }

  Optional<DatabaseUrl> url() {
    return settings
        .value("url")
        .map(value -> DatabaseUrl.parse(value.text(), settings.directory()))
        .map(this::withUser);
  }

  private DatabaseUrl withUser(DatabaseUrl url) {
    return new DatabaseUrl(
        url.jdbc(),
        settings.value("user").map(Settings.Value::text).orElse(url.user()),
        settings.value("password").map(Settings.Value::text).orElse(url.password()));
  }

  DialectProvider provider(DatabaseUrl url) {
    return dialects.forUrl(url.jdbc());
  }

  /** Connects and says to what, and where that was said; empty with no {@code url}. */
  Optional<Database> database(boolean create) {
    return url()
        .map(url -> {
          var origin = settings.value("url").map(Settings.Value::origin).orElse("");
          tell("database: %s (from %s)".formatted(shown(url), origin));
          return Database.connect(url, dialects.forUrl(url.jdbc()), create);
        });
  }

  /**
   * Connects.
   *
   * @throws ProblemException if no {@code url} is configured
   */
  Database requiredDatabase(boolean create) {
    return database(create)
        .orElseThrow(() ->
            ProblemException.usage(
                "no database is configured",
                "this command works on a database, and there is no `url`",
                "give --url jdbc:sqlite:dev.db, or write url=… into " + Settings.FILE));
  }

  /** The dialects that migrations must be right on; the connected one, if any, comes first. */
  List<Dialect> targets(Optional<Dialect> connected) {
    var names = settings.list("targets");
    if (names.isEmpty()) {
      return connected.map(List::of).orElseGet(() -> configured());
    }
    var targets = names.stream().map(dialects::target).toList();
    return Stream.concat(
            connected.stream(),
            targets.stream()
                .filter(each -> connected.isEmpty() || !each.name().equals(connected.get().name())))
        .toList();
  }

  /** Those a script can be for: with a {@code url} one, in the version of {@code targets}. */
  List<Dialect> scriptTargets() {
    var all = targets(Optional.empty());
    return url()
        .map(url -> dialects.forUrl(url.jdbc()).standard())
        .map(standard ->
            all.stream()
                .filter(each -> each.name().equals(standard.name()))
                .findFirst()
                .orElse(standard))
        .map(List::of)
        .orElse(all);
  }

  private List<Dialect> configured() {
    return url()
        .map(url -> List.of(dialects.forUrl(url.jdbc()).standard()))
        .orElseGet(() -> dialects.names().stream().map(dialects::target).toList());
  }

  /** Reads the entities for these targets, and tells what a person should know about them. */
  EntityModel entities(List<Dialect> targets) {
    var sources = sources();
    var version = System.getProperty(SecondJvm.MARK);
    if (version != null) {
      tell("hibernate: %s (from classpath)".formatted(version));
    }
    var model = EntityReader.read(sources, targets);
    model.notes().forEach(note -> tell("note: " + note));
    return model;
  }

  private EntitySources sources() {
    var paths = settings.list("entities").stream().map(this::path).toList();
    var classpath = classpath();
    var unit = settings.value("unit").map(Settings.Value::text);
    if (paths.isEmpty() && unit.isEmpty()) {
      throw ProblemException.usage(
          "it is not said where the entities are",
          "`entities` names source folders, class folders or jars, and is not set",
          "write entities=src/main/java into %s, or give --entities".formatted(Settings.FILE));
    }
    var sources =
        EntitySources.of(paths)
            .withClasspath(classpath)
            .withPackages(settings.list("packages"))
            .withSettings(hibernateSettings())
            .withNaming(naming());
    var places = Stream.concat(paths.stream(), classpath.stream()).toList();
    var file = settings.text("unit.file", PersistenceUnit.FILE);
    return unit.map(name -> sources.withUnit(PersistenceUnit.find(name, file, places)))
        .orElse(sources);
  }

  MigrationFolder migrations() {
    return MigrationFolder.open(
        migrationsFolder(), settings.directory().resolve(".autogen/cache"), classpath());
  }

  Path migrationsFolder() {
    return path(settings.text("migrations", "migrations"));
  }

  /** The runner for a database, which tells what it does. */
  Migrator migrator(MigrationFolder migrations, Database database) {
    return migrator(migrations, database, List.of());
  }

  /** The same, which tells these listeners, too, before the project's own. */
  Migrator migrator(
      MigrationFolder migrations, Database database, List<? extends RunListener> further) {
    var listener = Runs.with(this, console, further, classpath());
    return new Migrator(migrations.map(), migrations, database.dialect(), runSettings(), listener);
  }

  /** What the version table holds. */
  List<String> rows(Database database) {
    return migrator(migrations(), database).current(database.connection());
  }

  /** The tables of the tool itself, which are no part of any model. */
  QualifiedName[] ownTables() {
    var settings = runSettings();
    return new QualifiedName[] {
      settings.versionTable(), settings.logTable(), settings.journalTable()
    };
  }

  RunSettings runSettings() {
    return new RunConfig(settings).runSettings();
  }

  /** Writes classes in the project's own frame, if it has one, else in the built-in one. */
  MigrationSource source() {
    var own = path(settings.text("template", "templates/Migration.java.template"));
    return Files.isRegularFile(own)
        ? new MigrationSource(Frame.of(fileText(own), shown(own)))
        : new MigrationSource();
  }

  /** What these revisions fold to on one kind of database; raw SQL of unknown effect is told. */
  Replay replay(MigrationFolder migrations, Collection<RevisionNode> revisions, Dialect dialect) {
    var ids = revisions.stream().map(RevisionNode::id).toList();
    return new Replayer(dialect.name()).fold(Replay.EMPTY, ids, migrations);
  }

  private String shown(DatabaseUrl url) {
    var here = "jdbc:sqlite:" + console.directory().toAbsolutePath().normalize() + File.separator;
    return url.toString().replace(here, "jdbc:sqlite:");
  }

  /** A path as a person would type it here. */
  String shown(Path path) {
    var here = console.directory().toAbsolutePath().normalize();
    var there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
  }

  private Path path(String text) {
    return settings.directory().resolve(text).normalize();
  }

  private Naming naming() {
    var text = settings.text("naming", "readable");
    try {
      return Naming.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw ProblemException.usage(
          "naming=" + text + " is not known",
          "names that nobody chose are either readable or Hibernate's",
          "write naming=readable or naming=hibernate");
    }
  }

  private Map<String, String> hibernateSettings() {
    Map<String, String> all = new TreeMap<>(settings.withPrefix("hibernate."));
    all.putAll(settings.withPrefix("jakarta.persistence."));
    return all;
  }

  private List<Path> classpath() {
    return ClassPath.of(settings);
  }

  private static String fileText(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw ProblemException.usage(
          "%s cannot be read".formatted(file.getFileName()),
          "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()),
          "check the path");
    }
  }
}
