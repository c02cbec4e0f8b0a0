package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else keeps in the same database is left alone when it is said, or well known. */
class NotOursTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatIsExcludedIsNeitherDroppedNorCreatedNorDrift(String kind) throws Exception {
    try (Database database =
        kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute("create table flyway_schema_history (installed_rank int primary key)");
      database.execute("create table databasechangeloglock (id int)");
      assertThat(shell.autogen(url, "diff").code()).isEqualTo(ExitCode.OK);

      database.execute("create table audit_log (id int)");
      database.execute("alter table customers add column imported_by varchar(10)");
      database.execute("create index ix_imported on customers (name)");
      assertThat(shell.autogen(url, "diff").out())
          .contains("drop table audit_log", "drop column customers.imported_by", "ix_imported");
      assertThat(shell.autogen(url, "check").code()).isEqualTo(ExitCode.NO);

      String[] patterns = {
        "-Dexclude.tables=audit_*,coupons",
        "-Dexclude.columns=customers.imported_*,customers.birthday",
        "-Dexclude.indexes=ix_imported"
      };
      assertThat(shell.autogen(with(patterns, url, "diff")).all()).contains("no difference");
      assertThat(shell.autogen(with(patterns, url, "check")).all()).contains("agree");
    }
  }

  private static final String[] BY_HAND = {
    "create schema tools",
    "create extension hstore",
    "create extension citext schema tools",
    "create table of_extension (id int)",
    "create view view_of_extension as select 1 one",
    "create sequence sequence_of_extension",
    "create type type_of_extension as enum ('a')",
    "alter extension plpgsql add table of_extension",
    "alter extension plpgsql add view view_of_extension",
    "alter extension plpgsql add sequence sequence_of_extension",
    "alter extension plpgsql add type type_of_extension",
    "create type severity as enum ('low', 'high')",
    "create type pair as (x int, y severity)",
    "create domain percent as int check (value between 0 and 100)",
    "create function rank(severity) returns int language sql immutable return 1",
    "create view names as select name from customers",
    "create materialized view name_counts as select name, count(*) n from customers group by name",
    "create table measured (at date not null, value int) partition by range (at)",
    "create table measured_2026 partition of measured for values from ('2026-01-01') to ('2027-01-01')",
    "create index on measured (value)",
    "create table customers_archive () inherits (customers)",
    "create extension file_fdw",
    "create server files foreign data wrapper file_fdw",
    "create foreign table of_file (line text) server files options (filename '/dev/null')",
    "create function touched() returns trigger language plpgsql as 'begin return new; end'",
    "create trigger touch before update on customers for each row execute function touched()",
    "create rule no_delete as on delete to coupons do instead nothing",
    "create policy own on customers using (name = current_user)",
    "alter table customers enable row level security",
    "alter table customers add constraint only_one_birthday exclude (birthday with =)",
    "create table schema_version (installed_rank int, script text, checksum int)",
    "create table alembic_version (version_num varchar(32))",
    "create statistics customer_stats on name, email from customers",
    "create publication everything for all tables",
  };

  private static final String OBJECTS =
      """
      select 'class ' || relkind::text || ' ' || oid::regclass from pg_class
        where relnamespace in ('public'::regnamespace, 'tools'::regnamespace)
          and relname !~ 'autogen|nickname'
      union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select 'policy ' || polname || pg_get_expr(polqual, polrelid) from pg_policy
      union all select 'rule ' || ev_class::regclass || rulename from pg_rewrite
      union all select 'exclusion ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'x'
      union all select 'type ' || typtype::text || oid::regtype from pg_type where typtype in ('e', 'd')
      union all select 'inherits ' || inhrelid::regclass || inhparent::regclass from pg_inherits
      union all select 'extension ' || extname from pg_extension
      union all select 'statistics ' || stxname from pg_statistic_ext
      union all select 'publication ' || pubname from pg_publication
      union all select 'security ' || oid::regclass from pg_class where relrowsecurity
      order by 1
      """;

  @Test
  void whatNoEntityCanAskForIsNoDifferenceAndSurvivesMigrations() throws Exception {
    try (var database = PostgresDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute(BY_HAND);
      var before = objects(database);

      assertThat(shell.autogen(url, "diff").all()).contains("no difference");
      assertThat(shell.autogen(url, "check").all()).contains("database agree");

      shell.edit(
          "sample-entities/shop/Customer.java",
          "private LocalDate birthday;",
          "private LocalDate birthday;\n  private String nickname;");
      assertThat(shell.autogen(url, "-m", "Add nickname").code()).isEqualTo(ExitCode.OK);
      var written =
          shell.migrations().stream().filter(each -> each.toString().contains("Nickname")).toList();
      assertThat(Files.readString(written.get(0))).containsOnlyOnce("op.drop");
      assertThat(shell.autogen(url, "upgrade").code()).isEqualTo(ExitCode.OK);
      assertThat(objects(database)).isEqualTo(before);
      assertThat(shell.autogen(url, "check").all()).contains("database agree");
      assertThat(shell.autogen(url, "downgrade", "-1", "--allow-data-loss").all())
          .contains("downgraded");
      assertThat(objects(database)).isEqualTo(before);
    }
  }

  @Test
  void anEntityMayBeMappedToAViewThatSomebodyMade() throws Exception {
    try (var database = PostgresDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute("create view names as select id, name from customers");
      Files.writeString(
          folder.resolve("sample-entities/shop/Name.java"),
          """
          package shop;

          @jakarta.persistence.Entity
          @jakarta.persistence.Table(name = "names")
          class Name {
            @jakarta.persistence.Id Long id;
            String name;
          }
          """);
      var answer = shell.autogen(url, "diff");
      assertThat(answer.out()).isEqualTo("no difference\n");
      assertThat(answer.err()).contains("views or the like, which are left alone: [names]");

      database.execute("drop view names");
      assertThat(shell.autogen(url, "diff").out()).contains("add table names");
    }
  }

  private static List<String> objects(Database database) throws Exception {
    List<String> lines = new ArrayList<>();
    try (var connection = database.connect();
        var query = connection.createStatement();
        var rows = query.executeQuery(OBJECTS)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static String[] with(String[] patterns, String... arguments) {
    return Stream.of(patterns, arguments).flatMap(Stream::of).toArray(String[]::new);
  }
}
