package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.CatalogReader;
import dev.autogen.catalog.CatalogScope;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.diff.Forms;
import dev.autogen.diff.LeftOut;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Hibernate itself creates does not differ from what the reader says. Both are created for
 * real, so that the same database has written down both sides.
 */
final class Hbm2ddlAgreesTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");
  private static final Dialect SQLITE = Dialects.load().target("sqlite");

  private static PostgresDatabase postgres;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = PostgresDatabase.create();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  static List<Mapping> portable() {
    return Mapping.all();
  }

  static List<Mapping> ofPostgresql() {
    return Mapping.ofPostgresql();
  }

  /** One schema for both, right on each. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("portable")
  void onBothDatabases(Mapping mapping) throws Exception {
    assertAgrees(sources(mapping), List.of(SQLITE, POSTGRESQL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofPostgresql")
  void onPostgresql(Mapping mapping) throws Exception {
    assertAgrees(sources(mapping), List.of(POSTGRESQL));
  }

  @Test
  void onTheSample() throws Exception {
    var sample = EntitySources.of(List.of(Path.of("sample-entities")));
    assertAgrees(sample, List.of(SQLITE, POSTGRESQL));
  }

  private EntitySources sources(Mapping mapping) throws Exception {
    return EntityTexts.in(folder, mapping.units().toArray(String[]::new));
  }

  private static void assertAgrees(EntitySources sources, List<Dialect> targets) throws Exception {
    QuietLogging.install();
    var mapped = ClassDiscovery.discover(sources);
    List<HibernateBoot> boots =
        targets.stream().map(each -> HibernateBoot.of(mapped, Map.of(), each)).toList();
    var read = boots.stream().map(boot -> BootReader.read(boot, Map.of())).toList();
    var desired = EntityReader.model(read, List.of(), Naming.READABLE).desired();
    for (var boot : boots) {
      if (boot.target().equals(POSTGRESQL)) {
        assertAgreesOnPostgresql(Hbm2ddl.script(boot), desired);
      } else {
        assertAgreesOnSqlite(Hbm2ddl.script(boot), desired);
      }
      boot.close();
    }
  }

  private static void assertAgreesOnPostgresql(List<String> script, DesiredSchema desired)
      throws Exception {
    var theirs = created(postgres, POSTGRESQL, script);
    var ours = created(postgres, POSTGRESQL, script(desired, POSTGRESQL));
    var forms = Forms.only(POSTGRESQL.canonicalForm());
    var implicit = new DesiredSchema(ours, desired.implicitNames());
    assertThat(SchemaDiff.between(theirs, implicit, forms)).isEmpty();
    assertThat(SchemaDiff.between(ours, DesiredSchema.named(theirs), forms))
        .allMatch(Hbm2ddlAgreesTest::isRename);
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof RenameConstraint || operation instanceof RenameIndex;
  }

  /**
   * Hibernate's dialect for SQLite leaves out foreign keys and unique constraints; ours does not.
   */
  private static void assertAgreesOnSqlite(List<String> script, DesiredSchema desired)
      throws Exception {
    // It does write comments, which SQLite does not know.
    var known = script.stream().filter(sql -> !sql.startsWith("comment on")).toList();
    Schema theirs;
    Schema ours;
    try (var first = SqliteDatabase.create();
        var second = SqliteDatabase.create()) {
      theirs = created(first, SQLITE, known);
      ours = created(second, SQLITE, script(desired, SQLITE));
    }
    var implicit = new DesiredSchema(ours, desired.implicitNames());
    var form = SQLITE.canonicalForm();
    var kinds = SQLITE.leftOutByHibernate();
    var completed = LeftOut.of(theirs, implicit, Schema.EMPTY, kinds, form).current();
    assertThat(SchemaDiff.between(completed, implicit, Forms.only(form))).isEmpty();
  }

  private static List<String> script(DesiredSchema desired, Dialect dialect) throws Exception {
    var forms = Forms.only(dialect.canonicalForm());
    var operations = SchemaDiff.between(Schema.EMPTY, desired, forms);
    return dialect.plan(new PlanRequest(operations, Schema.EMPTY, Optional.empty())).stream()
        .map(step -> ((Step.Statement) step).sql())
        .toList();
  }

  private static Schema created(Database database, Dialect dialect, List<String> script)
      throws Exception {
    if (database instanceof PostgresDatabase) {
      database.execute(
          "drop schema public cascade",
          "create schema public",
          "drop schema if exists other cascade",
          "create schema other");
    }
    database.execute(script.toArray(String[]::new));
    try (var connection = database.connect()) {
      var others = database instanceof PostgresDatabase ? List.of("other") : List.<String>of();
      var scope = new CatalogScope(others, Set.of());
      return CatalogReader.of(dialect).read(connection, scope).schema();
    }
  }
}
