package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that a query of the user's names. */
final class TenantQuery {
  private static final int SHOWN = 63;

  private final Connection connection;

  TenantQuery(Connection connection) {
    this.connection = connection;
  }

  /**
   * In the order of the rows; the query can change nothing, and nothing of it stays.
   *
   * @throws ProblemException unless each row names another schema that is there
   */
  List<String> schemas(String query) {
    try {
      if (!connection.getMetaData().supportsSchemasInTableDefinitions()) {
        throw ProblemException.usage(
            "this database has no schemas",
            "--tenants is for one database with a schema for each tenant",
            "run `autogen upgrade --url …` for each file");
      }
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      var names = named(query);
      connection.rollback();
      refuseMissing(names);
      return List.copyOf(names);
    } catch (SQLException e) {
      throw wrong(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private Set<String> named(String query) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    // Prepared: the driver sends one statement at a time, and each of several in this transaction.
    try (var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        add(names, rows.getString(1));
      }
    }
    if (names.isEmpty()) {
      throw wrong("it gave no row");
    }
    return names;
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name == null || name.isBlank()) {
      throw wrong("it gave a row without a name");
    }
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("pg_") || lower.equals("information_schema")) {
      throw wrong("%s is the database's own".formatted(shown(name)));
    }
    if (!names.add(name)) {
      throw wrong("it gave %s twice".formatted(shown(name)));
    }
  }

  private void refuseMissing(Set<String> names) throws SQLException {
    Set<String> missing = new LinkedHashSet<>(names);
    try (ResultSet there = connection.getMetaData().getSchemas()) {
      while (there.next()) {
        missing.remove(there.getString(1));
      }
    }
    if (!missing.isEmpty()) {
      var some = missing.stream().limit(5).map(TenantQuery::shown).toList();
      throw wrong("there is no schema " + String.join(", ", some));
    }
  }

  /** One short line, whatever the query gave. */
  private static String shown(String name) {
    var line = name.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private static ProblemException wrong(String why) {
    return ProblemException.usage(
        "the query of --tenants does not name schemas",
        why,
        "its first column is the name of a schema, such as in `SELECT schema_name FROM tenants`");
  }
}
