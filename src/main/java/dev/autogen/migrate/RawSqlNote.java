package dev.autogen.migrate;

/** Raw SQL of undeclared effect in a migration. */
public record RawSqlNote(String revision, String sql) {

  /** One line for people. */
  public String line() {
    return "%s runs raw SQL whose effect on the schema is unknown: %s"
        .formatted(revision, RawSql.start(sql));
  }
}
