package dev.autogen.dialect.postgresql;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds the sequence behind a {@code serial} column, which the schema holds as an identity like any
 * other. Without a connection no column is taken for a serial.
 */
record SerialSequences(Optional<Connection> connection) {
  // Automatic dependency: the sequence is owned by the column, but the default is the column's own.
  // https://www.postgresql.org/docs/current/catalog-pg-depend.html
  private static final String OWNED =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(s.relname)
      FROM pg_depend d
      JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
      JOIN pg_namespace n ON n.oid = s.relnamespace
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND d.deptype = 'a' AND d.refobjid = to_regclass(?) AND a.attname = ?
      """;

  /** The sequence's name as it stands in SQL. */
  Optional<String> behind(QualifiedName table, String column) throws SQLException {
    return connection.isEmpty() ? Optional.empty() : behind(connection.get(), table, column);
  }

  private static Optional<String> behind(Connection open, QualifiedName table, String column)
      throws SQLException {
    try (var query = open.prepareStatement(OWNED)) {
      query.setString(1, PostgresqlNames.quoted(table));
      query.setString(2, PostgresqlNames.cut(column));
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }
}
