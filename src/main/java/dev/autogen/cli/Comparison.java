package dev.autogen.cli;

import dev.autogen.catalog.CatalogNote.Kind;
import dev.autogen.catalog.CatalogReader;
import dev.autogen.catalog.CatalogScope;
import dev.autogen.catalog.LiveSchema;
import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.diff.Difference;
import dev.autogen.diff.Drift;
import dev.autogen.diff.Forms;
import dev.autogen.diff.HandMade;
import dev.autogen.diff.LeftOut;
import dev.autogen.diff.Lifting;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Scope;
import dev.autogen.entity.EntityModel;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RawSqlNote;
import dev.autogen.migrate.Truth;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.source.MigrationFolder;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds entities, migrations and, where one is configured, the database against each other. */
final class Comparison implements AutoCloseable {
  private static final String UNREADABLE =
      "note: object %s of the mapping cannot be read back from a database, and is taken to be there";

  private final Workspace workspace;
  private final MigrationFolder migrations;
  private final Optional<Database> database;
  private final List<Dialect> targets;
  private final List<String> rows;
  private final Scope scope;
  private @Nullable EntityModel model;
  private @Nullable LiveSchema live;
  private @Nullable CanonicalForm form;

  private Comparison(Workspace workspace, MigrationFolder migrations, Optional<Database> database) {
    this.workspace = workspace;
    this.migrations = migrations;
    this.database = database;
    this.targets = workspace.targets(database.map(Database::dialect));
    this.scope = new Scope(workspace.settings()::list);
    this.rows = database.map(workspace::rows).orElse(List.of());
  }

  static Comparison open(Workspace workspace, MigrationFolder migrations) {
    return new Comparison(workspace, migrations, workspace.database(false));
  }

  /** The dialects compared in; the connected one, if any, is the first. */
  List<Dialect> targets() {
    return targets;
  }

  boolean hasDatabase() {
    return database.isPresent();
  }

  /** What the migrations of all branches fold to. */
  Schema replayed() {
    return scope.of(replayed(migrations.map().oldestFirst()), asked());
  }

  /** The database's books; there must be a database. */
  Truth truth() {
    return migrator().truth(database.orElseThrow().connection());
  }

  /** What stands half-way in the database; there must be one. */
  List<String> interrupted() {
    return migrator().interrupted(database.orElseThrow().connection());
  }

  private Migrator migrator() {
    return workspace.migrator(migrations, database.orElseThrow());
  }

  /** Migrations that the database has not run. */
  List<RevisionNode> pending() {
    return migrations.map().pending(rows);
  }

  /**
   * @throws ProblemException if there is a database, and it is not at the head, or holds tables of
   *     the entities that no migration made
   */
  void refuseUnlessUpToDate() {
    if (database.isEmpty()) {
      return;
    }
    var behind = migrations.map().behind(rows);
    if (behind.isPresent()) {
      throw new ProblemException(ProblemException.Kind.DATABASE, behind.get());
    }
    refuseUnadopted();
  }

  private void refuseUnadopted() {
    var replayed = replayed();
    var unknown =
        scope.of(found()).tables().stream()
            .filter(table -> replayed.table(table.name()).isEmpty())
            .filter(table -> asked().table(table.name()).isPresent())
            .map(table -> table.name().toString())
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          ProblemException.Kind.DATABASE,
          new Problem(
              "the database holds tables that no migration made: " + String.join(", ", unknown),
              "a migration stands on the migrations before it, and none of them knows these tables",
              "write one without the database (autogen -m Baseline --url=), then `autogen stamp"
                  + " head`"));
    }
  }

  /** What the entities ask for beyond what all migrations fold to, in every target. */
  Difference modelAgainstMigrations(List<Rename> renames) {
    var replayed = replayed(migrations.map().oldestFirst());
    var forms = targets.stream().map(Dialect::canonicalForm).toList();
    return between(replayed, renames, new Forms(forms, replayed));
  }

  /** What the entities ask for beyond what the database holds. */
  Difference modelAgainstDatabase() {
    var forms =
        Stream.concat(
                Stream.of(connectedForm()), targets.stream().skip(1).map(Dialect::canonicalForm))
            .toList();
    return between(lifted(), List.of(), new Forms(forms, applied()));
  }

  private Difference between(Schema current, List<Rename> renames, Forms forms) {
    var asked = HandMade.without(model().desired(), otherThings());
    var desired = scope.of(asked, current);
    return Difference.between(scope.of(current, asked()), desired, renames, forms);
  }

  /** Tables of the entities that are views or the like in the database; they are told. */
  private List<QualifiedName> otherThings() {
    var found =
        hasDatabase()
            ? handMade().mapped(scope.of(asked()), live().schema())
            : List.<QualifiedName>of();
    if (!found.isEmpty()) {
      workspace.tell(
          "note: no tables in the database, but views or the like, which are left alone: %s"
                  .formatted(found)
              + " (exclude.tables says so without a database, too)");
    }
    return found;
  }

  private HandMade handMade() {
    var read = live();
    return new HandMade(
        read.noted(Kind.PARTITION, Kind.INHERITANCE),
        read.noted(Kind.ENUM_TYPE),
        read.noted(Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE));
  }

  /** What was found in the database, without what no entity or migration can have made. */
  private Schema found() {
    return handMade().without(live().schema(), askedIfAny(), applied());
  }

  /** What the database holds, in the words of the migrations where the two agree. */
  Schema current() {
    return scope.of(lifted(), asked());
  }

  private Schema lifted() {
    var applied = applied();
    var lifted = Lifting.lift(found(), applied, connectedForm());
    var leftOut =
        LeftOut.of(
            lifted,
            model().desired(),
            applied,
            targets.get(0).leftOutByHibernate(),
            targets.get(0).canonicalForm());
    leftOut.notes().forEach(workspace::tell);
    var current = withUnreadable(leftOut.current());
    return connectedForm().holdsEnumTypes() ? current : current.withEnumTypes(asked().enumTypes());
  }

  /** Raw SQL of the mapping leaves no trace that can be read: told where no migration knows it. */
  private Schema withUnreadable(Schema current) {
    if (!rows.isEmpty()) {
      return current;
    }
    var objects = asked().objects();
    objects.forEach(each -> workspace.tell(UNREADABLE.formatted(each.name())));
    return current.withObjects(objects);
  }

  /** How the database differs from what its own migrations made. */
  Drift drift() {
    var applied = applied();
    var found = found();
    return Drift.between(scope.of(found, applied), scope.of(applied, found), connectedForm());
  }

  @Override
  public void close() {
    database.ifPresent(Database::close);
  }

  private Schema applied() {
    return replayed(migrations.map().appliedBy(rows));
  }

  private Schema replayed(Collection<RevisionNode> revisions) {
    var replay = workspace.replay(migrations, revisions, targets.get(0));
    if (!replay.isSure()) {
      workspace.tell(
          "note: raw SQL whose effect on the schema is not known: " + names(replay.notes()));
    }
    return replay.schema();
  }

  private static String names(List<RawSqlNote> notes) {
    return notes.stream().map(RawSqlNote::revision).distinct().collect(Collectors.joining(", "));
  }

  private EntityModel model() {
    var read = model == null ? workspace.entities(targets) : model;
    model = read;
    return read;
  }

  /** All that the entities ask for, in scope or not. */
  private Schema asked() {
    return model().desired().schema();
  }

  /** Nothing where no entities are configured: whether a database drifted is known without them. */
  private Schema askedIfAny() {
    return workspace.settings().value("entities").isPresent() ? asked() : Schema.EMPTY;
  }

  private LiveSchema live() {
    var read = live == null ? crawled() : live;
    live = read;
    return read;
  }

  private LiveSchema crawled() {
    var connected = database.orElseThrow();
    try {
      return CatalogReader.of(connected.dialect())
          .read(connected.connection(), new CatalogScope(schemas(), Set.of(workspace.ownTables())));
    } catch (SQLException e) {
      throw new ProblemException(
          ProblemException.Kind.DATABASE,
          new Problem(
              "the database's catalog cannot be read",
              String.valueOf(e.getMessage()),
              "check that the user may read the catalog"),
          e);
    }
  }

  /** The schemas that the entities, if any, and the migrations name, where a database has such. */
  private List<String> schemas() {
    return Stream.of(askedIfAny(), replayed(migrations.map().oldestFirst()))
        .flatMap(schema -> schema.namespaces().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private CanonicalForm connectedForm() {
    var connected = database.orElseThrow();
    // It remembers what it has asked the database.
    var known =
        form == null
            ? CatalogReader.of(connected.dialect())
                .canonicalForm(connected.connection(), live().schema())
            : form;
    form = known;
    return known;
  }
}
