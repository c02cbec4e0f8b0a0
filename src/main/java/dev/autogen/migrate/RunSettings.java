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
 * @param transactions what is undone together
 * @param patience how to wait for locks of applications
 */
public record RunSettings(
    QualifiedName versionTable,
    QualifiedName logTable,
    QualifiedName journalTable,
    Duration lockTimeout,
    TransactionMode transactions,
    Patience patience) {

  /** {@code autogen_version}, {@code autogen_log} and {@code autogen_journal}, and a minute. */
  public static final RunSettings STANDARD =
      new RunSettings(
          QualifiedName.of("autogen_version"),
          QualifiedName.of("autogen_log"),
          QualifiedName.of("autogen_journal"),
          Duration.ofMinutes(1),
          TransactionMode.MIGRATION,
          Patience.STANDARD);

  /** The same tables in a schema of the database. */
  public RunSettings inSchema(String schema) {
    return tables(
        new QualifiedName(schema, versionTable.name()),
        new QualifiedName(schema, logTable.name()),
        new QualifiedName(schema, journalTable.name()));
  }

  /** Another version table. */
  public RunSettings withVersionTable(QualifiedName changed) {
    return tables(changed, logTable, journalTable);
  }

  /**
   * Another version table, and a log and a journal beside it, so that several projects can share a
   * schema: {@code shop_version}, {@code shop_log} and {@code shop_journal}.
   */
  public RunSettings withBooks(QualifiedName version) {
    var name = version.name();
    var stem = name.endsWith("version") ? name.substring(0, name.length() - 7) : name + "_";
    return tables(
        version,
        new QualifiedName(version.schema(), stem + "log"),
        new QualifiedName(version.schema(), stem + "journal"));
  }

  /** Another log. */
  public RunSettings withLogTable(QualifiedName changed) {
    return tables(versionTable, changed, journalTable);
  }

  /** Another patience with other runners. */
  public RunSettings withLockTimeout(Duration changed) {
    return new RunSettings(versionTable, logTable, journalTable, changed, transactions, patience);
  }

  /** Other transactions. */
  public RunSettings withTransactions(TransactionMode changed) {
    return new RunSettings(versionTable, logTable, journalTable, lockTimeout, changed, patience);
  }

  /** Another patience with applications. */
  public RunSettings withPatience(Patience changed) {
    return new RunSettings(
        versionTable, logTable, journalTable, lockTimeout, transactions, changed);
  }

  private RunSettings tables(QualifiedName version, QualifiedName log, QualifiedName journal) {
    return new RunSettings(version, log, journal, lockTimeout, transactions, patience);
  }
}
