package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.testing.GoldenFile;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostgresqlCatalogTest {
  private static final PostgresqlDialect DIALECT = new PostgresqlDialect(18);

  @Test
  void readsEveryFactAndNotesTheRest() throws SQLException, IOException {
    try (var database = PostgresDatabase.create()) {
      database.execute(Files.readString(Path.of("src/test/resources/catalog/postgresql.sql")));

      var live = read(database, CatalogScope.DEFAULT);

      var text =
          String.join("\n", SchemaFacts.lines(live.schema()))
              + lines("notes", live.notes())
              + lines("owned sequences", live.ownedSequences());
      new GoldenFile("catalog/postgresql.txt").assertMatches(text + "\n");
    }
  }

  @Test
  void readsAnEmptyDatabase() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      assertThat(read(database, CatalogScope.DEFAULT))
          .isEqualTo(new LiveSchema(Schema.EMPTY, List.of(), List.of()));
    }
  }

  @Test
  void theNumberOfQueriesDoesNotGrowWithTheNumberOfTables() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(tables(1, 10));
      long few = queries(database);
      database.execute(tables(11, 300));

      assertThat(queries(database)).isEqualTo(few).isBetween(9L, 12L);
    }
  }

  @Test
  @Tag("corpora")
  void aThousandTablesAreReadWithAsManyQueriesAsOne() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(tables(1, 1));
      long few = queries(database);
      database.execute(tables(2, 1_000));
      long begun = System.nanoTime();
      long many = queries(database);

      Progress.of("reading 1,000 PostgreSQL tables", 1)
          .tell("%d queries, %,d ms".formatted(many, (System.nanoTime() - begun) / 1_000_000));
      assertThat(many).isEqualTo(few);
    }
  }

  @Test
  void anyNameThatPostgresqlTakesIsRead() throws SQLException {
    var names =
        List.of(
            "T", "t", "a.b", "it's", "say \"hi\"", "ünïcödé 😀", "${x}", "order", "x".repeat(63));
    try (var database = PostgresDatabase.create()) {
      for (var name : names) {
        var quoted = DIALECT.quoted(name);
        database.execute(
            "create table %1$s (%1$s integer, constraint %1$s check (%1$s > 0))".formatted(quoted),
            "create index on %s (%s)".formatted(quoted, quoted));
      }

      var tables = read(database, CatalogScope.DEFAULT).schema().tables();

      assertThat(tables)
          .extracting(table -> table.name().name())
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(tables)
          .allSatisfy(table -> {
            assertThat(table.column(table.name().name())).isPresent();
            assertThat(table.constraint(table.name().name())).isPresent();
            assertThat(table.indexes()).hasSize(1);
          });
    }
  }

  @Test
  void onlyTheSchemasAskedForAreReadAndNamesInTheDefaultOneCarryNone() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(
          "create schema a",
          "create schema \"b's\"",
          "create schema c",
          "create table t (id integer primary key)",
          "create table a.t (id integer primary key references t)",
          "create table \"b's\".t (id integer primary key references a.t)",
          "create table c.t (id integer)");

      assertThat(names(read(database, CatalogScope.DEFAULT))).containsExactly("t");
      var live = read(database, new CatalogScope(List.of("a", "b's"), Set.of()));

      assertThat(names(live)).containsExactly("t", "a.t", "b's.t");
      assertThat(target(live, "a.t")).isEqualTo(QualifiedName.of("t"));
      assertThat(target(live, "b's.t")).isEqualTo(new QualifiedName("a", "t"));
    }
  }

  @Test
  void excludedTablesAndAllThatIsTheirsAreNotThere() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(
          "create table autogen_version (version_num varchar(64) primary key, n serial)",
          "create table kept (id integer)");

      var live = read(database, CatalogScope.without(QualifiedName.of("autogen_version")));

      assertThat(names(live)).containsExactly("kept");
      assertThat(live.ownedSequences()).isEmpty();
      assertThat(live.schema().sequences()).isEmpty();
    }
  }

  @Test
  void aSerialIsAnIdentityOnlyWhileItsOwnSequenceIsItsDefault() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(
          "create table t (a serial, b serial, c serial, d serial)",
          "alter table t alter b set default 5",
          "alter table t alter c set default nextval('t_a_seq')",
          "alter table t alter d set default nextval('t_d_seq') + 1");

      var live = read(database, CatalogScope.DEFAULT);
      var t = table(live, "t");

      assertThat(t.column("a").orElseThrow().identityOptions()).isEqualTo(Identity.BY_DEFAULT);
      assertThat(t.column("a").orElseThrow().defaultValue()).isNull();
      for (var name : List.of("b", "c", "d")) {
        assertThat(t.column(name).orElseThrow().identityOptions()).as(name).isNull();
        assertThat(t.column(name).orElseThrow().defaultValue()).as(name).isNotNull();
      }
      assertThat(live.schema().sequences())
          .extracting(Sequence::name)
          .extracting(QualifiedName::name)
          .containsExactly("t_b_seq", "t_c_seq", "t_d_seq");
      assertThat(live.ownedSequences()).extracting(OwnedSequence::column).containsExactly("a");
    }
  }

  @Test
  void aSearchPathThatLeadsNowhereIsTold() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      connection.setSchema("nowhere");
      var reader = CatalogReader.of(DIALECT);

      assertThatThrownBy(() -> reader.read(connection, CatalogScope.DEFAULT))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("no default schema");
    }
  }

  private static LiveSchema read(PostgresDatabase database, CatalogScope scope)
      throws SQLException {
    try (var connection = database.connect()) {
      return CatalogReader.of(DIALECT).read(connection, scope);
    }
  }

  private static List<String> names(LiveSchema live) {
    return live.schema().tables().stream().map(table -> table.name().toString()).toList();
  }

  private static Table table(LiveSchema live, String name) {
    return live.schema().table(QualifiedName.parse(name)).orElseThrow();
  }

  private static QualifiedName target(LiveSchema live, String table) {
    return table(live, table).foreignKeys().get(0).references();
  }

  private static String[] tables(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i ->
            "create table t%d (id bigint generated by default as identity primary key,".formatted(i)
                + " a integer unique check (a > 0), b bigint references t1)")
        .toArray(String[]::new);
  }

  /**
   * Every query in autocommit mode is one transaction, those that the driver asks by itself too.
   * Other sessions that have just ended may still be counted late, so the least is the truth.
   */
  private static long queries(PostgresDatabase database) throws SQLException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, queriesOfOne(database));
    }
    return least;
  }

  private static long queriesOfOne(PostgresDatabase database) throws SQLException {
    try (var connection = database.connect();
        var observer = database.connect()) {
      flush(observer);
      observer.setAutoCommit(false);
      flush(connection);
      long before = transactions(observer);
      CatalogReader.of(DIALECT).read(connection, CatalogScope.DEFAULT);
      flush(connection);
      return transactions(observer) - before - 1;
    }
  }

  // What a session has done is counted before it says that it is ready again, if it has read a
  // table since it was counted last.
  private static void flush(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_stat_force_next_flush() from pg_class limit 1");
    }
  }

  private static long transactions(Connection observer) throws SQLException {
    try (var statement = observer.createStatement()) {
      statement.execute("select pg_stat_clear_snapshot()");
      try (var rows =
          statement.executeQuery(
              "select xact_commit from pg_stat_database where datname = current_database()")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static String lines(String title, List<?> items) {
    return "\n\n%s\n".formatted(title)
        + items.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
