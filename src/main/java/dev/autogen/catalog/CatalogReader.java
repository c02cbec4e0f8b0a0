package dev.autogen.catalog;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads a live database into the model. */
public interface CatalogReader {

  /**
   * Reads what is in {@code scope}. It changes nothing, on the connection or in the database.
   *
   * @throws SQLException if a query fails; the answer is never a part of the schema
   */
  LiveSchema read(Connection connection, CatalogScope scope) throws SQLException;

  /**
   * The form in which this very database holds a schema, its own spelling of expressions included.
   * It may ask the database, on {@code connection}, but leaves nothing behind in it; where it may
   * not ask, texts are compared as they are.
   *
   * @param live what was read from it
   */
  CanonicalForm canonicalForm(Connection connection, Schema live);

  /** The reader for the databases of {@code dialect}. */
  static CatalogReader of(Dialect dialect) {
    if (dialect instanceof PostgresqlDialect postgresql) {
      return new PostgresqlCatalog(postgresql);
    }
    return new SqliteCatalog(dialect);
  }
}
