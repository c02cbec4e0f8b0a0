package dev.autogen.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialects;
import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.migrate.Recorder;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.testing.RandomSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated source, compiled and run on a recorder, records the operations it was written from. */
final class RecordedLawTest {
  private static final int SEEDS = 100;

  @TempDir Path folder;

  @ParameterizedTest(name = "{index}: 100 seeds from {0}")
  @ValueSource(longs = {0, 100, 200, 300, 400})
  void whatIsWrittenIsRecorded(long first) throws IOException {
    for (long seed = first; seed < first + SEEDS; seed++) {
      var operations = operations(pair(seed));
      Files.writeString(folder.resolve(name(seed) + ".java"), source(seed, operations));
    }
    var migrations = MigrationFolder.open(folder, folder.resolve("cache"), List.of());

    for (long seed = first; seed < first + SEEDS; seed++) {
      var pair = pair(seed);
      var operations = operations(pair);
      var migration = migrations.migration(id(seed));

      var up = Recorder.reading(pair.a(), "sqlite");
      migration.upgrade(up);
      var down = Recorder.reading(up.schema(), "sqlite");
      migration.downgrade(down);

      assertThat(normal(up.operations())).as("seed %d, up", seed).isEqualTo(normal(operations));
      assertThat(normal(down.operations()))
          .as("seed %d, down", seed)
          .isEqualTo(normal(Steps.inverse(operations)));
    }
  }

  @Test
  void whatIsWrittenIsFormattedAndTheSameAgain() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var operations = operations(pair(seed));
      var source = source(seed, operations);

      Formatted.assertUnchanged(source);
      assertThat(source(seed, operations(pair(seed)))).isEqualTo(source);
    }
  }

  private static List<Operation> operations(RandomSchemas.Pair pair) {
    var form = Dialects.load().target("postgresql").canonicalForm();
    return SchemaDiff.between(pair.a(), DesiredSchema.named(pair.b()), Forms.only(form));
  }

  /** Every second one begins with nothing, so that whole tables are written. */
  private static RandomSchemas.Pair pair(long seed) {
    var pair = RandomSchemas.pair(seed);
    return seed % 2 == 0 ? pair : new RandomSchemas.Pair(Schema.EMPTY, pair.b());
  }

  /** The indexes of a table that goes are said with it or before it. */
  private static List<Operation> normal(List<Operation> operations) {
    return TableIndexes.withoutDropped(operations).stream().map(RecordedLawTest::normal).toList();
  }

  private static Operation normal(Operation operation) {
    return operation instanceof DropTable drop
        ? new DropTable(drop.table().withIndexes(List.of()))
        : operation;
  }

  private static String source(long seed, List<Operation> operations) {
    return new MigrationSource()
        .write(
            new MigrationSpec(
                "migrations",
                name(seed),
                "Seed " + seed,
                id(seed),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Steps.of(operations),
                Steps.of(Steps.inverse(operations))));
  }

  private static String name(long seed) {
    return "M" + seed;
  }

  private static String id(long seed) {
    return "seed" + seed;
  }
}
