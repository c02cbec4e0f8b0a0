package dev.autogen.large;

import dev.autogen.Migration;
import dev.autogen.dialect.Dialect;
import dev.autogen.migrate.Recorder;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.source.MigrationFolder;
import dev.autogen.source.MigrationSource;
import dev.autogen.source.MigrationSpec;
import dev.autogen.source.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A migration class, written, compiled and loaded. */
final class Written {
  private static final String ID = "abcd1234";

  private final Migration migration;

  private Written(Migration migration) {
    this.migration = migration;
  }

  static Written of(Path folder, List<Operation> operations) throws IOException {
    var spec =
        new MigrationSpec(
            "migrations",
            "M1_Large",
            "Much",
            ID,
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Steps.of(operations),
            Steps.of(Steps.inverse(operations)));
    Files.writeString(folder.resolve("M1_Large.java"), new MigrationSource().write(spec));
    return new Written(
        MigrationFolder.open(folder, folder.resolve("cache"), List.of()).migration(ID));
  }

  /** What the class says for this database, starting from nothing. */
  Recorder upgrade(Dialect dialect) {
    var recorder = Recorder.reading(Schema.EMPTY, dialect.name());
    migration.upgrade(recorder);
    return recorder;
  }

  /** The way back from {@code schema}. */
  List<Operation> downgrade(Dialect dialect, Schema schema) {
    var recorder = Recorder.reading(schema, dialect.name());
    migration.downgrade(recorder);
    return recorder.operations();
  }
}
