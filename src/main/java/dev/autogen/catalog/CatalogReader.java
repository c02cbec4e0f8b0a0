package dev.autogen.catalog;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.postgresql.PostgresqlDialect;
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

  /** The reader for the databases of {@code dialect}. */
  static CatalogReader of(Dialect dialect) {
    if (dialect instanceof PostgresqlDialect postgresql) {
      return new PostgresqlCatalog(postgresql);
    }
    return new SqliteCatalog(dialect);
  }
}
