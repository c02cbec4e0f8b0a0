package dev.autogen.dialect.sqlite;

import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The switches of a connection that a migration needs otherwise. What they were is kept in the
 * connection itself, in the user version of its temporary database, which nobody else uses.
 */
final class SqliteSwitches {
  private static final int PREPARED = 0x6000;
  private static final int FOREIGN_KEYS = 1;
  private static final int OLD_RENAME = 2;

  private final Connection connection;

  SqliteSwitches(Connection connection) {
    this.connection = connection;
  }

  /**
   * Switches foreign keys off, for dropping a table would delete the rows that refer to it.
   *
   * @throws ProblemException when they stay on, as they do inside a transaction
   */
  void prepare() throws SQLException {
    if ((number("pragma temp.user_version") & PREPARED) != PREPARED) {
      long were =
          PREPARED
              | (number("pragma foreign_keys") == 1 ? FOREIGN_KEYS : 0)
              | (number("pragma legacy_alter_table") == 1 ? OLD_RENAME : 0);
      run("pragma temp.user_version = " + were);
    }
    run("pragma foreign_keys = off");
    run("pragma legacy_alter_table = off");
    if (number("pragma foreign_keys") != 0) {
      throw new ProblemException(ProblemException.Kind.DATABASE, SqliteProblems.foreignKeysOn());
    }
  }

  /** Switches everything back; without {@link #prepare} before, nothing. */
  void putBack() throws SQLException {
    long were = number("pragma temp.user_version");
    if ((were & PREPARED) != PREPARED) {
      return;
    }
    run("pragma foreign_keys = " + ((were & FOREIGN_KEYS) != 0 ? "on" : "off"));
    run("pragma legacy_alter_table = " + ((were & OLD_RENAME) != 0 ? "on" : "off"));
    run("pragma temp.user_version = 0");
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
