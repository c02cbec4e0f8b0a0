package dev.autogen.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Other sessions that hold locks on tables of users.
 * https://www.postgresql.org/docs/current/view-pg-locks.html
 */
final class LockHolders {
  private static final String QUERY =
      """
      SELECT a.pid, coalesce(nullif(a.application_name, ''), 'no name'), a.usename, a.state,
        coalesce(extract(epoch FROM clock_timestamp() - a.xact_start)::bigint, 0),
        string_agg(DISTINCT c.relname::text, ', ' ORDER BY c.relname::text)
      FROM pg_locks l
      JOIN pg_stat_activity a ON a.pid = l.pid
      JOIN pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p', 'm', 'v')
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^(pg_|information_schema)'
      WHERE l.granted AND l.locktype = 'relation' AND l.pid <> pg_backend_pid()
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      GROUP BY 1, 2, 3, 4, 5
      ORDER BY 5 DESC, 1
      """;

  private final Connection connection;

  LockHolders(Connection connection) {
    this.connection = connection;
  }

  /** One line a session, the longest transaction first. */
  List<String> told() throws SQLException {
    List<String> holders = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        holders.add(
            "pid %d (%s, user %s, %s, in its transaction for %d s) on %s"
                .formatted(
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getLong(5),
                    rows.getString(6)));
      }
    }
    return List.copyOf(holders);
  }
}
