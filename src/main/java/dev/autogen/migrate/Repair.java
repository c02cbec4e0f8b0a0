package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RowChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes a database's books agree with its log and with the files. */
final class Repair {
  private final Connection connection;
  private final Migrations migrations;
  private final Books books;

  Repair(Connection connection, Migrations migrations, Books books) {
    this.connection = connection;
    this.migrations = migrations;
    this.books = books;
  }

  /** All in one transaction. */
  Truth of(Truth truth) throws SQLException {
    if (!truth.unknown().isEmpty()) {
      throw new ProblemException(ProblemException.Kind.DATABASE, truth.problems().get(0));
    }
    var change = change(truth);
    if (change.isEmpty() && truth.changed().isEmpty()) {
      return truth;
    }
    connection.setAutoCommit(false);
    try {
      books.versions().apply(connection, change);
      for (var revision : truth.changed()) {
        books.log().write(connection, accepted(revision));
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
    return truth;
  }

  private static RowChange change(Truth truth) {
    var gone =
        truth.rows().stream()
            .filter(row -> !truth.logged().contains(row) || truth.redundant().contains(row))
            .toList();
    var come = truth.logged().stream().filter(row -> !truth.rows().contains(row)).toList();
    return new RowChange(gone, List.of(), come);
  }

  private LogEntry accepted(String revision) {
    var checksum = migrations.checksum(revision);
    return new LogEntry(
        revision, "repair", Instant.now(), Duration.ZERO, Whoami.text(), "done", checksum, null);
  }
}
