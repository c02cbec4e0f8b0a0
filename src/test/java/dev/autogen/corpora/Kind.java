package dev.autogen.corpora;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.sql.SQLException;
import java.util.Locale;

/** A kind of database, and which dialect Hibernate speaks to it. */
enum Kind {
  POSTGRESQL("PostgreSQL", "org.hibernate.dialect.PostgreSQLDialect"),
  SQLITE("SQLite", "org.hibernate.community.dialect.SQLiteDialect");

  final String title;
  final String hibernateDialect;

  Kind(String title, String hibernateDialect) {
    this.title = title;
    this.hibernateDialect = hibernateDialect;
  }

  static Kind of(Database database) {
    return database instanceof PostgresDatabase ? POSTGRESQL : SQLITE;
  }

  /** As the configuration says it. */
  String targets() {
    return name().toLowerCase(Locale.ROOT);
  }

  Database create() throws SQLException {
    return this == POSTGRESQL ? PostgresDatabase.create() : SqliteDatabase.create();
  }
}
