package dev.autogen.migrate;

import dev.autogen.schema.QualifiedName;
import java.time.Duration;

/**
 * How a database is run.
 *
 * @param versionTable holds one row a head; its one column is {@code version_num}
 * @param logTable holds one row a migration that was run, stamped or failed
 * @param journalTable holds one row a step of a migration that runs outside of a transaction
 * @param lockTimeout how long to wait for another runner
 */
public record RunSettings(
    QualifiedName versionTable,
    QualifiedName logTable,
    QualifiedName journalTable,
    Duration lockTimeout) {

  /** {@code autogen_version}, {@code autogen_log} and {@code autogen_journal}, and a minute. */
  public static final RunSettings STANDARD =
      new RunSettings(
          QualifiedName.of("autogen_version"),
          QualifiedName.of("autogen_log"),
          QualifiedName.of("autogen_journal"),
          Duration.ofMinutes(1));

  /** The same tables in a schema of the database. */
  public RunSettings inSchema(String schema) {
    return new RunSettings(
        new QualifiedName(schema, versionTable.name()),
        new QualifiedName(schema, logTable.name()),
        new QualifiedName(schema, journalTable.name()),
        lockTimeout);
  }

  /** Another version table. */
  public RunSettings withVersionTable(QualifiedName changed) {
    return new RunSettings(changed, logTable, journalTable, lockTimeout);
  }

  /** Another log. */
  public RunSettings withLogTable(QualifiedName changed) {
    return new RunSettings(versionTable, changed, journalTable, lockTimeout);
  }

  /** Another patience. */
  public RunSettings withLockTimeout(Duration changed) {
    return new RunSettings(versionTable, logTable, journalTable, changed);
  }
}
