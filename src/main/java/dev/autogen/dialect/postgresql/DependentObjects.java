package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Views, triggers and policies that use a table or column, of which the migrations know nothing.
 * They are left alone, so a change they forbid is refused with their names. Without a connection
 * nothing is known of them.
 */
record DependentObjects(Optional<Connection> connection) {
  // https://www.postgresql.org/docs/current/catalog-pg-depend.html
  private static final String USERS =
      """
      SELECT DISTINCT CASE WHEN r.ev_class IS NULL
          THEN pg_describe_object(d.classid, d.objid, 0) ELSE 'view ' || r.ev_class::regclass END
      FROM pg_depend d
      LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
      LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = to_regclass(%s)
        AND d.classid IN (%s) AND r.ev_class IS DISTINCT FROM d.refobjid AND %s
      """;

  private static final String ALL_KINDS =
      "'pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass";

  /** For a change of a column's type, or its drop. */
  Optional<Step.Guard> ofColumn(QualifiedName table, String column, String change)
      throws SQLException {
    var query =
        USERS.formatted(
            PostgresqlLiterals.text(PostgresqlNames.quoted(table)),
            ALL_KINDS,
            "a.attname = " + PostgresqlLiterals.text(PostgresqlNames.cut(column)));
    return guard(query, "%s.%s cannot be %s".formatted(table, column, change));
  }

  /** For the drop of a table; its own triggers and policies go with it. */
  Optional<Step.Guard> ofTable(QualifiedName table) throws SQLException {
    var query =
        USERS.formatted(
            PostgresqlLiterals.text(PostgresqlNames.quoted(table)),
            "'pg_rewrite'::regclass",
            "true");
    return guard(query, "%s cannot be dropped".formatted(table));
  }

  /**
   * A view that the plan drops before is there when this asks, but not any more when the guard
   * does.
   */
  private Optional<Step.Guard> guard(String query, String what) throws SQLException {
    var names = names(query);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step.Guard(
                query.strip(),
                new Problem(
                    "%s: it is used by %s".formatted(what, String.join(", ", names)),
                    "PostgreSQL refuses the change as long as something depends on it",
                    "drop it before and create it again after, in the class, with op.execute(…)")));
  }

  private List<String> names(String query) throws SQLException {
    List<String> names = new ArrayList<>();
    if (connection.isPresent()) {
      try (var statement = connection.get().createStatement();
          var rows = statement.executeQuery(query + "ORDER BY 1")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
