package dev.autogen.corpora;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** A kind of database, and which dialect Hibernate speaks to it. */
public enum Kind {
  POSTGRESQL("PostgreSQL", "org.hibernate.dialect.PostgreSQLDialect"),
  SQLITE("SQLite", "org.hibernate.community.dialect.SQLiteDialect");

  public final String title;
  public final String hibernateDialect;

  Kind(String title, String hibernateDialect) {
    this.title = title;
    this.hibernateDialect = hibernateDialect;
  }

  public static Kind of(Database database) {
    return database instanceof PostgresDatabase ? POSTGRESQL : SQLITE;
  }

  /** As the configuration says it. */
  public String targets() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Database create() throws SQLException {
    return this == POSTGRESQL ? PostgresDatabase.create() : SqliteDatabase.create();
  }

  /** Law: the catalogs say the same, but for names nobody chose. */
  public List<String> differences(List<String> theirs, List<String> ours) {
    return CatalogText.differences(theirs, ours).stream()
        .filter(line -> this == POSTGRESQL || !isLeftOut(line, theirs))
        .toList();
  }

  /**
   * Only Hibernate's dialect for SQLite leaves out foreign keys, unique constraints and primary
   * keys over blobs.
   */
  private static boolean isLeftOut(String line, List<String> theirs) {
    var key = line.replaceFirst("^(primary key \\S+ ).*", "$1");
    return line.endsWith(" +")
        && (line.startsWith("key ")
            || line.startsWith("index ") && line.contains(" 1 u ")
            || !key.equals(line) && theirs.stream().noneMatch(each -> each.startsWith(key)));
  }
}
