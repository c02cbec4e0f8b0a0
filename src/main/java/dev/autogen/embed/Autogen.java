package dev.autogen.embed;

import dev.autogen.dialect.Dialects;
import dev.autogen.migrate.MigrationIndex;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunListeners;
import dev.autogen.migrate.RunSettings;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the migrations that are in the application's own jar: {@code
 * Autogen.configure().dataSource(ds).classpath("migrations").upgrade()}. It needs a JRE and the
 * JDBC driver, nothing else. Immutable: each setting gives another one.
 *
 * <p>Ten instances that start at once are safe: one runs the migrations, the others wait and find
 * nothing to do. What goes wrong is a {@link ProblemException}.
 */
public final class Autogen {
  private final @Nullable DataSource dataSource;
  private final String folder;
  private final ClassLoader loader;
  private final RunSettings settings;
  private final List<RunListener> listeners;

  private Autogen(
      @Nullable DataSource dataSource,
      String folder,
      ClassLoader loader,
      RunSettings settings,
      List<RunListener> listeners) {
    this.dataSource = dataSource;
    this.folder = folder;
    this.loader = loader;
    this.settings = settings;
    this.listeners = List.copyOf(listeners);
  }

  /** The folder {@code migrations} of the class path, and the standard settings. */
  public static Autogen configure() {
    var own = Optional.ofNullable(Thread.currentThread().getContextClassLoader());
    var loader = own.orElseGet(Autogen.class::getClassLoader);
    return new Autogen(null, "migrations", loader, RunSettings.STANDARD, List.of());
  }

  /** Where connections come from; one is taken for each call, and given back as it was. */
  public Autogen dataSource(DataSource changed) {
    return new Autogen(changed, folder, loader, settings, listeners);
  }

  /** The folder of the class path that {@code autogen compile} wrote the index to. */
  public Autogen classpath(String changed) {
    return new Autogen(dataSource, changed, loader, settings, listeners);
  }

  /** Whose class path it is; else that of the current thread. */
  public Autogen classLoader(ClassLoader changed) {
    return new Autogen(dataSource, folder, changed, settings, listeners);
  }

  /** Tables, transactions and patience. */
  public Autogen settings(RunSettings changed) {
    return new Autogen(dataSource, folder, loader, changed, listeners);
  }

  /** One more that is told what a run does. */
  public Autogen listener(RunListener further) {
    var all = Stream.concat(listeners.stream(), Stream.of(further)).toList();
    return new Autogen(dataSource, folder, loader, settings, all);
  }

  /** Runs what has not run yet, up to all heads; gives the ids of what ran. */
  public List<String> upgrade() {
    return upgrade("heads");
  }

  /** Runs what a target needs: {@code head}, an id or its beginning, a label. */
  public List<String> upgrade(String target) {
    return connected((migrator, connection) -> ids(migrator.upgrade(connection, target)));
  }

  /** Where the database stands; runs nothing, and creates nothing. */
  public Status status() {
    var migrations = MigrationIndex.read(loader, folder);
    return connected((migrator, connection) -> {
      var truth = migrator.truth(connection);
      var pending =
          truth.unknown().isEmpty()
              ? migrations.map().pending(truth.rows()).stream().map(node -> node.id()).toList()
              : List.<String>of();
      var problems = Stream.concat(truth.problems().stream(), truth.changes().stream()).toList();
      var failed = truth.failed().stream().map(entry -> entry.revision()).toList();
      return new Status(truth.rows(), pending, failed, problems);
    });
  }

  private static List<String> ids(List<RevisionStep> steps) {
    return steps.stream().map(step -> step.revision().id()).toList();
  }

  private <T> T connected(BiFunction<Migrator, Connection, T> work) {
    var source = dataSource;
    if (source == null) {
      throw ProblemException.usage(
          "no data source is configured",
          "the migrations run on a connection of the application's own",
          "call .dataSource(…) first");
    }
    try (var connection = source.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        return work.apply(migrator(connection), connection);
      } finally {
        if (!connection.isClosed()) {
          connection.setAutoCommit(autoCommit);
        }
      }
    } catch (SQLException e) {
      throw ProblemException.database(
          "the application's data source gives no connection",
          String.valueOf(e.getMessage()),
          "check that the database runs, and the settings of the data source");
    }
  }

  private Migrator migrator(Connection connection) throws SQLException {
    var migrations = MigrationIndex.read(loader, folder);
    var url = connection.getMetaData().getURL();
    var dialect = Dialects.load().forUrl(url).connected(connection);
    return new Migrator(
        migrations.map(), migrations, dialect, settings, RunListeners.of(listeners));
  }
}
