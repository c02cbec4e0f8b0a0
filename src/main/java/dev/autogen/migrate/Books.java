package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** The runner's own tables in one database. */
record Books(VersionTable versions, RunLog log, Journal journal) {

  static Books of(RunSettings settings, Dialect dialect) {
    return new Books(
        new VersionTable(settings.versionTable(), dialect),
        new RunLog(settings.logTable(), dialect),
        new Journal(settings.journalTable(), dialect));
  }

  /** In the transaction of the caller; the journal waits until somebody needs it. */
  void createIfAbsent(Connection connection) throws SQLException {
    versions.table().createIfAbsent(connection);
    log.table().createIfAbsent(connection);
  }
}
