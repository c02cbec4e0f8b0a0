package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.CatalogReader;
import dev.autogen.catalog.CatalogScope;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate creates on a real database does not differ from what the reader says. */
final class Hbm2ddlAgreesTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");

  @TempDir Path folder;

  static Stream<Mapping> mappings() {
    return Stream.concat(Mapping.all().stream(), Mapping.ofPostgresql().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mappings")
  void on(Mapping mapping) throws Exception {
    assertAgrees(EntityTexts.in(folder, mapping.units().toArray(String[]::new)));
  }

  @Test
  void onTheSample() throws Exception {
    assertAgrees(EntitySources.of(List.of(Path.of("sample-entities"))));
  }

  /** Both are created for real, so that the same database has written down both sides. */
  private static void assertAgrees(EntitySources sources) throws Exception {
    var desired = EntityReader.read(sources, List.of(POSTGRESQL)).desired();
    Schema theirs;
    Schema created;
    try (var database = PostgresDatabase.create()) {
      theirs = created(database, Hbm2ddl.script(sources, POSTGRESQL));
      created = created(database, script(desired));
    }
    var ours = new DesiredSchema(created, desired.implicitNames());
    var forms = Forms.only(POSTGRESQL.canonicalForm());
    assertThat(SchemaDiff.between(theirs, ours, forms)).isEmpty();
    assertThat(SchemaDiff.between(created, DesiredSchema.named(theirs), forms))
        .allMatch(Hbm2ddlAgreesTest::isRename);
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof RenameConstraint || operation instanceof RenameIndex;
  }

  private static List<String> script(DesiredSchema desired) throws Exception {
    var forms = Forms.only(POSTGRESQL.canonicalForm());
    var operations = SchemaDiff.between(Schema.EMPTY, desired, forms);
    return POSTGRESQL.plan(new PlanRequest(operations, Schema.EMPTY, Optional.empty())).stream()
        .map(step -> ((Step.Statement) step).sql())
        .toList();
  }

  private static Schema created(PostgresDatabase database, List<String> script) throws Exception {
    database.execute(
        "drop schema public cascade",
        "create schema public",
        "drop schema if exists other cascade",
        "create schema other");
    database.execute(script.toArray(String[]::new));
    try (var connection = database.connect()) {
      var scope = new CatalogScope(List.of("other"), Set.of());
      return CatalogReader.of(POSTGRESQL).read(connection, scope).schema();
    }
  }
}
