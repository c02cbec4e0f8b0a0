package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Begins work again that was undone because it waited too long for a lock. */
final class Retries {
  private final Connection connection;
  private final Dialect dialect;
  private final Patience patience;
  private final RunListener listener;

  Retries(Connection connection, Dialect dialect, Patience patience, RunListener listener) {
    this.connection = connection;
    this.dialect = dialect;
    this.patience = patience;
    this.listener = listener;
  }

  /** The work is a transaction, or journals how far it came. */
  <T> T run(Transaction.Work<T> work) throws SQLException {
    for (int failures = 1; ; failures++) {
      try {
        return impatiently(work);
      } catch (SQLException | RuntimeException e) {
        if (!isTimeout(e)) {
          throw e;
        }
        var blockers = blockers(e);
        if (failures > patience.retries()) {
          throw blocked(e, blockers, failures);
        }
        listener.blocked(failures, patience.pause(failures), blockers);
        pause(patience.pause(failures).toMillis(), e);
      }
    }
  }

  private <T> T impatiently(Transaction.Work<T> work) throws SQLException {
    var timeout = dialect.lockTimeout(patience.lockTimeout());
    for (var sql : timeout.stream().limit(1).toList()) {
      execute(sql);
    }
    T result;
    try {
      result = work.run();
    } catch (SQLException | RuntimeException | Error e) {
      putBack(timeout, e);
      throw e;
    }
    for (var sql : timeout.stream().skip(1).toList()) {
      execute(sql);
    }
    return result;
  }

  private void putBack(List<String> timeout, Throwable because) {
    try {
      for (var sql : timeout.stream().skip(1).toList()) {
        execute(sql);
      }
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private boolean isTimeout(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && dialect.isLockTimeout(sql)) {
        return true;
      }
    }
    return false;
  }

  private List<String> blockers(Throwable because) {
    try {
      return dialect.blockers(connection);
    } catch (SQLException e) {
      because.addSuppressed(e);
      return List.of();
    }
  }

  private ProblemException blocked(Exception e, List<String> blockers, int attempts) {
    var who = blockers.isEmpty() ? "nobody who still is there" : String.join("; ", blockers);
    var problem =
        new Problem(
            "a lock was not to be had: " + first(e),
            "%d attempts waited %d ms each; locks are held by %s"
                .formatted(attempts, patience.lockTimeout().toMillis(), who),
            "end those transactions or wait for them, then run the command again; nothing of this"
                + " migration is left in the database");
    return new ProblemException(ProblemException.Kind.DATABASE, problem, e);
  }

  private static String first(Exception e) {
    return e instanceof ProblemException known
        ? known.problem().what()
        : String.valueOf(e.getMessage());
  }

  private static void pause(long millis, Throwable because) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a lock", because);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
