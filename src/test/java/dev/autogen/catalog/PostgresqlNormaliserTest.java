package dev.autogen.catalog;

import static dev.autogen.catalog.Asked.value;
import static dev.autogen.catalog.Asked.withTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlNormaliserTest {
  private static final PostgresqlDialect DIALECT = new PostgresqlDialect(18);
  private static final CatalogReader READER = CatalogReader.of(DIALECT);
  private static final SqlType INTEGER = SqlType.of(TypeKind.INTEGER);
  private static final SqlType VARCHAR = SqlType.of(TypeKind.VARCHAR, 20);
  private static final SqlType TEXT = SqlType.of(TypeKind.TEXT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n > 5",
        "status in ('NEW', 'PAID') and n between 1 and 10",
        "status in ('NEW') or t.n is null",
        "upper(status) = status and char_length(status) < 9",
        "extract(year from day) > 1999",
        "substring(status from 1 for 2) <> 'xx'",
        "trim(status) = status",
        "day > date '2000-01-01' + interval '1 day'",
        "case when n > 1 then status = 'x' else true end",
        "coalesce(n, 0) + 1.5 > 0",
        "\"Odd\" = any (array[1, 2, 3])",
        "status similar to 'a%' or status ~ '^[a-z]+$'",
        "(n, \"Odd\") = (1, 2)",
        "status not in ('a', 'b') and not (n = 3 and \"Odd\" <> 4)",
      })
  void aCheckIsEqualToWhatTheDatabaseMadeOfIt(String check) throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create table t (n integer, status varchar(20), day date, \"Odd\" integer,"
              + " constraint ck check (%s))".formatted(check),
          "create index i on t ((%s)) where %s".formatted(check, check));
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);

      var desired = live.mapTables(table -> withTexts(table, check));

      assertThat(form.of(desired)).isEqualTo(form.of(live));
      assertThat(form.of(live.mapTables(table -> withTexts(table, "n > 77"))))
          .isNotEqualTo(form.of(live));
    }
  }

  @Test
  void defaultsAndComputedColumnsAreEqualToWhatTheDatabaseMadeOfThem() throws SQLException {
    var desired =
        Table.of(
            QualifiedName.of("t"),
            Column.of("n", INTEGER).defaultValue(new Sql("1+2")),
            Column.of("status", VARCHAR).defaultValue(new Sql("upper('x') || 'y'")),
            Column.of("at", SqlType.of(TypeKind.TIMESTAMP, 6))
                .defaultValue(new Sql("current_timestamp")),
            Column.of("u", SqlType.of(TypeKind.UUID)).defaultValue(new Sql("gen_random_uuid( )")),
            Column.of("s", SqlType.of(TypeKind.BIGINT)).defaultValue(new Sql("nextval('counter')")),
            Column.of("size", INTEGER).generatedAs("char_length(status)+1"),
            Column.of("twice", INTEGER).virtualAs("2*n"));
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create sequence counter",
          "create table t (n integer default 1 + 2, status varchar(20) default upper('x') || 'y',"
              + " at timestamp(6) default current_timestamp, u uuid default gen_random_uuid(),"
              + " s bigint default nextval('counter'),"
              + " size integer generated always as (char_length(status) + 1) stored,"
              + " twice integer generated always as (2 * n) virtual)");
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);

      assertThat(form.of(live.withTables(List.of(desired))).tables())
          .isEqualTo(form.of(live).tables());
    }
  }

  @Test
  void aTypeThatChangedUnderACheckIsNoDifferenceInTheCheck() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create table t (status varchar(20), constraint ck check (status in ('a', 'b')))",
          "alter table t alter status type text");
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);
      var desired =
          Table.of(QualifiedName.of("t"), Column.of("status", TEXT), check("status in ('a', 'b')"));

      assertThat(form.of(Schema.of(List.of(desired)))).isEqualTo(form.of(live));
    }
  }

  @Test
  void typesAndSequencesThatAreNotThereYetAreUsedAndLeaveNothingBehind() throws SQLException {
    var mood = QualifiedName.of("mood");
    var desired =
        new Schema(
            List.of(
                Table.of(
                    QualifiedName.of("t"),
                    Column.of("m", new SqlType.EnumReference(mood)),
                    Column.of("n", INTEGER).defaultValue(new Sql("nextval('fresh')")),
                    check("m='ok' or 'sad'=m or n>=0"))),
            List.of(Sequence.of(QualifiedName.of("fresh"))),
            List.of(new EnumType(mood, List.of("ok", "sad"))),
            List.of(),
            List.of());
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute("create table t (m integer, n integer)");
      long before = objects(connection);
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live).of(desired);

      assertThat(form.tables().get(0).checks().get(0).expression())
          .isEqualTo("m = 'ok' or 'sad' = m or n >= 0");
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(objects(connection)).isEqualTo(before);
      database.execute(
          "create type mood as enum ('ok', 'sad')",
          "create sequence fresh",
          "drop table t",
          "create table t (m mood, n integer default nextval('fresh'),"
              + " constraint ck check (m = 'ok' or 'sad' = m or n >= 0))");
      var built = READER.read(connection, CatalogScope.DEFAULT).schema();
      assertThat(READER.canonicalForm(connection, built).of(built)).isEqualTo(form);
    }
  }

  @Test
  void noFunctionIsCalledAndNoSequenceMoves() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create sequence counter",
          "create function boom() returns integer language plpgsql volatile as"
              + " 'begin raise exception ''called''; end'",
          "create function boom(integer) returns integer language plpgsql immutable as"
              + " 'begin raise exception ''called''; end'",
          "create table t (n integer)");
      var desired =
          Table.of(
                  QualifiedName.of("t"),
                  Column.of("n", INTEGER).defaultValue(new Sql("boom() + nextval('counter')")),
                  check("boom(n)>1 and boom()>1"))
              .withIndexes(
                  List.of(
                      Index.of("i", List.of(IndexPart.expression("boom(n)"))).where("boom(n)>3")));
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();

      var form = READER.canonicalForm(connection, live).of(Schema.of(List.of(desired)));

      assertThat(form.tables().get(0).column("n").orElseThrow().defaultValue())
          .isEqualTo(new Sql("boom() + nextval('counter')"));
      assertThat(value(connection, "select is_called::text from counter")).isEqualTo("false");
    }
  }

  @Test
  void aTableThatTheDatabaseRefusesFallsBackAlone() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create table good (n integer, constraint ck check (n - - 1 > 2))",
          "create table bad (n integer)");
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);
      var good = Table.of(QualifiedName.of("good"), Column.of("n", INTEGER), check("n - (-1)>2"));
      var bad =
          Table.of(
              QualifiedName.of("bad"), Column.of("n", INTEGER), check("no_such_function(N)>2"));

      var result = form.of(Schema.of(List.of(bad, good))).tables();

      assertThat(result.get(0).checks().get(0).expression()).isEqualTo("no_such_function(n) > 2");
      assertThat(result.get(1).checks()).isEqualTo(form.of(live).tables().get(1).checks());
    }
  }

  @Test
  void tablesOfOneNameInTwoSchemasAreBothAsked() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create schema other",
          "create table t (n integer, constraint ck check (trim('x' || n) <> 'a'))",
          "create table other.t (n integer, constraint ck check (trim('y' || n) <> 'b'))");
      var scope = new CatalogScope(List.of("other"), java.util.Set.of());
      var live = READER.read(connection, scope).schema();
      var form = READER.canonicalForm(connection, live);
      var one =
          Table.of(QualifiedName.of("t"), Column.of("n", INTEGER), check("trim('x'||n)<>'a'"));
      var other =
          Table.of(
              new QualifiedName("other", "t"), Column.of("n", INTEGER), check("trim('y'||n)<>'b'"));

      assertThat(form.of(Schema.of(List.of(one, other)))).isEqualTo(form.of(live));
    }
  }

  private static CheckConstraint check(String expression) {
    return CheckConstraint.of("ck", expression);
  }

  private static long objects(Connection connection) throws SQLException {
    List<String> counts = new ArrayList<>();
    for (var catalog :
        List.of("pg_class", "pg_type", "pg_constraint", "pg_attrdef", "pg_namespace")) {
      counts.add(value(connection, "select count(*)::text from " + catalog));
    }
    return counts.stream().mapToLong(Long::parseLong).sum();
  }
}
