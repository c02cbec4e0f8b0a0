package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases that every test of the runner is run on. */
enum Kind {
  SQLITE {
    @Override
    Database create() {
      return SqliteDatabase.create();
    }
  },
  POSTGRESQL {
    @Override
    Database create() throws SQLException {
      return PostgresDatabase.create();
    }
  };

  abstract Database create() throws SQLException;

  static Dialect dialect(Database database) throws SQLException {
    try (var connection = database.connect()) {
      return Dialects.load().forUrl(database.url()).connected(connection);
    }
  }

  /** As a runner opens it. */
  static Connection open(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), dialect(database).connectionProperties());
  }
}
