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
import org.junit.jupiter.api.Test;

/** What Hibernate creates on a real database does not differ from what the reader says. */
final class Hbm2ddlAgreesTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");

  @Test
  void onTheSample() throws Exception {
    assertAgrees(EntitySources.of(List.of(Path.of("sample-entities"))));
  }

  /** Both are created for real, so that the same database has written down both sides. */
  private static void assertAgrees(EntitySources sources) throws Exception {
    var desired = EntityReader.read(sources, List.of(POSTGRESQL)).desired();
    var theirs = created(Hbm2ddl.script(sources, POSTGRESQL));
    var ours = new DesiredSchema(created(script(desired)), desired.implicitNames());
    var forms = Forms.only(POSTGRESQL.canonicalForm());
    assertThat(SchemaDiff.between(theirs, ours, forms)).isEmpty();
    assertThat(SchemaDiff.between(ours.schema(), DesiredSchema.named(theirs), forms))
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

  private static Schema created(List<String> script) throws Exception {
    try (var database = PostgresDatabase.create()) {
      database.execute(script.toArray(String[]::new));
      try (var connection = database.connect()) {
        return CatalogReader.of(POSTGRESQL).read(connection, CatalogScope.DEFAULT).schema();
      }
    }
  }
}
