package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An empty database in memory with the schema of the real one, on which each statement of a plan is
 * tried: what SQLite's own ALTER can do, and how it rewrites views, triggers and foreign keys, is
 * asked of SQLite rather than known. It has no rows, so what depends on rows is not seen here.
 */
final class SchemaTwin implements AutoCloseable {
  private static final String OBJECTS =
      """
      select type, name, sql from %s
      where sql is not null and name not like 'sqlite\\_%%' escape '\\'
      order by case type when 'table' then 0 when 'index' then 1 when 'view' then 2 else 3 end, rowid
      """;

  private final Connection connection;
  private final List<String> missing = new ArrayList<>();

  /** Something that hangs on a table, with its CREATE text. */
  record Hanging(String name, String sql) {}

  private SchemaTwin(Connection connection) {
    this.connection = connection;
  }

  static SchemaTwin empty() {
    try {
      return new SchemaTwin(DriverManager.getConnection("jdbc:sqlite::memory:"));
    } catch (SQLException e) {
      throw ProblemException.usage(
          "no plan can be made for SQLite",
          "what it can do is asked of its JDBC driver, and that does not answer: " + e.getMessage(),
          "add org.xerial:sqlite-jdbc to the class path");
    }
  }

  /**
   * A twin of the database behind the connection.
   *
   * @throws SQLException when that database cannot be read
   */
  static SchemaTwin of(Connection database) throws SQLException {
    var twin = empty();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(OBJECTS.formatted("main.sqlite_schema"))) {
      while (rows.next()) {
        twin.copy(rows.getString("type"), rows.getString("name"), rows.getString("sql"));
      }
    }
    return twin;
  }

  // The tables behind a virtual table come with it. A table that needs a function or a module of
  // the application cannot be made here: it is missed as soon as a plan touches it.
  private void copy(String type, String name, String sql) {
    if (!exists(type, name) && !accepts(sql)) {
      missing.add(SqlToken.folded(name));
    }
  }

  private boolean exists(String type, String name) {
    return !query(
            "select name, sql from sqlite_schema where type = ? and name = ? collate nocase",
            type,
            name)
        .isEmpty();
  }

  boolean isTable(String name) {
    return exists("table", name);
  }

  /** Whether the statement runs; if not, nothing has changed. */
  boolean accepts(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Runs a statement.
   *
   * @throws ProblemException when SQLite refuses it, with its reason
   */
  void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw ProblemException.database(
          "SQLite cannot do: " + sql,
          reason(e),
          "change the migration so that what stands in the way is changed before");
    }
  }

  // The driver puts its own code and words in front of SQLite's.
  private static String reason(SQLException e) {
    var message = String.valueOf(e.getMessage());
    int open = message.indexOf('(');
    return message.endsWith(")") && open > 0
        ? message.substring(open + 1, message.length() - 1)
        : message;
  }

  /**
   * The table as it is kept now.
   *
   * @throws ProblemException when there is no such table
   */
  SqliteTableText table(String name) {
    var found =
        query(
            "select name, sql from sqlite_schema where type = 'table' and name = ? collate nocase",
            name);
    if (!found.isEmpty()) {
      return SqliteTableText.parse(found.get(0).sql());
    }
    throw missing.contains(SqlToken.folded(name))
        ? ProblemException.database(
            "table %s cannot be changed".formatted(name),
            "its definition needs a function or a module that plain SQLite does not have",
            "change it with op.execute(…) in the application that has it")
        : ProblemException.database(
            "table %s is not there".formatted(name),
            "the database holds no table of this name",
            "run `autogen check` to see how the database differs from its migrations");
  }

  /** The indexes that somebody created, oldest first; those of constraints have no text. */
  List<Hanging> indexes(String table) {
    return hanging("index", table);
  }

  List<Hanging> triggers(String table) {
    return hanging("trigger", table);
  }

  private List<Hanging> hanging(String type, String table) {
    return query(
        "select name, sql from sqlite_schema"
            + " where type = ? and sql is not null and tbl_name = ? collate nocase order by rowid",
        type,
        table);
  }

  Optional<SqliteIndexText> index(String name) {
    return query(
            "select name, sql from sqlite_schema"
                + " where type = 'index' and sql is not null and name = ? collate nocase",
            name)
        .stream()
        .map(found -> SqliteIndexText.parse(found.sql()))
        .findFirst();
  }

  /** The tables with a foreign key to {@code table}, it itself included if it has one. */
  List<String> referring(String table) {
    return query(
            "select distinct s.name, '' from sqlite_schema s, pragma_foreign_key_list(s.name) f"
                + " where s.type = 'table' and f.\"table\" = ? collate nocase order by s.rowid",
            table)
        .stream()
        .map(Hanging::name)
        .toList();
  }

  /** Views, triggers and foreign keys that SQLite cannot run: what they name is not there. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    var referring =
        query(
            "select distinct s.name, '' from sqlite_schema s, pragma_foreign_key_list(s.name)"
                + " where s.type = 'table' order by 1");
    for (var table : referring) {
      if (!accepts(
          "select * from pragma_foreign_key_check(%s)".formatted(SqliteDdl.string(table.name())))) {
        broken.add("a foreign key of " + table.name());
      }
    }
    for (var view : query("select name, '' from sqlite_schema where type = 'view' order by name")) {
      if (!accepts("explain select * from " + quoted(view.name()))) {
        broken.add("view " + view.name());
      }
    }
    var triggered =
        query("select distinct tbl_name, '' from sqlite_schema where type = 'trigger' order by 1");
    for (var table : triggered) {
      if (!triggersRun(table.name())) {
        broken.add("a trigger on " + table.name());
      }
    }
    return broken;
  }

  // SQLite reads a trigger when a statement is prepared that would fire it.
  private boolean triggersRun(String table) {
    var columns =
        query("select name, '' from pragma_table_info(?)", table).stream()
            .map(column -> quoted(column.name()))
            .toList();
    var same = columns.stream().map(column -> column + " = " + column).toList();
    var target = quoted(table);
    return accepts("explain delete from " + target)
        && accepts("explain insert into %s default values".formatted(target))
        && accepts("explain update %s set %s".formatted(target, String.join(", ", same)));
  }

  private List<Hanging> query(String sql, String... parameters) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<Hanging> result = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(new Hanging(rows.getString(1), rows.getString(2)));
        }
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("the schema in memory cannot be asked: " + sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory cannot be closed", e);
    }
  }
}
