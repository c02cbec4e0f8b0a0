package dev.autogen.migrate;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.sql.SQLException;

/** What a database throws, told. */
final class DatabaseProblems {
  private DatabaseProblems() {}

  /** The statement failed; {@code state} says what is left in the database. */
  static ProblemException refused(String sql, String state, SQLException e) {
    return problem("the database refused: " + RawSql.start(sql), next(state, e), e);
  }

  /** Something else than a migration's statement failed. */
  static ProblemException failed(String what, SQLException e) {
    return problem(what, next("run the command again when that is mended", e), e);
  }

  private static ProblemException problem(String what, String next, SQLException e) {
    var why = message(e);
    return new ProblemException(ProblemException.Kind.DATABASE, new Problem(what, why, next), e);
  }

  /** One line; a batch hides the cause in the next exception. */
  static String message(SQLException e) {
    var text = String.valueOf(e.getMessage());
    var following = e.getNextException();
    var all = following == null ? text : text + " " + following.getMessage();
    return all.strip().replaceAll("\\s+", " ");
  }

  // The classes of SQLSTATE are those of the SQL standard.
  private static String next(String state, SQLException e) {
    var sqlState = String.valueOf(e.getSQLState());
    // 57P01 to 57P03: PostgreSQL itself has ended the session.
    if (sqlState.startsWith("08") || sqlState.matches("57P0[123]")) {
      return "the connection is gone: see that the database is up, then run the command again; "
          + "`autogen current` tells where it stands";
    }
    if (sqlState.startsWith("40")) {
      return "another transaction was in the way: run the command again";
    }
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    if (sqlState.equals("55P04")) {
      return "a value added to an enum type is used before it is committed: add it in a migration"
          + " of its own before this one, or let this one say transactional = false";
    }
    // One lock for each table, index and sequence that a transaction creates or drops:
    // https://www.postgresql.org/docs/current/runtime-config-locks.html
    if (sqlState.equals("53200") && message(e).contains("max_locks_per_transaction")) {
      return "one transaction holds more locks than the server has room for: raise"
          + " max_locks_per_transaction and restart it, or let the migration say"
          + " transactional = false";
    }
    return state;
  }
}
