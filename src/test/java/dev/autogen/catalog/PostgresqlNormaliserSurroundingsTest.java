package dev.autogen.catalog;

import static dev.autogen.catalog.Asked.execute;
import static dev.autogen.catalog.Asked.value;
import static dev.autogen.catalog.Asked.withTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The normaliser beside what else is there: views, a transaction, rights that are missing. */
class PostgresqlNormaliserSurroundingsTest {
  private static final CatalogReader READER = CatalogReader.of(new PostgresqlDialect(18));

  @Test
  void aViewIsEqualToWhatTheDatabaseMadeOfIt() throws SQLException {
    var name = QualifiedName.of("seen");
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute(
          "create table t (n integer, constraint ck check (n > 0))",
          "create view seen as select n, n+1 as m from t where n>2 order by 1");
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);
      var desired = live.mapTables(table -> withTexts(table, "0 < n - -1 + 1"));

      var same = new View(name, "select n, n + 1 as m from t where n > 2 order by 1");
      assertThat(form.of(desired.withViews(List.of(same))).views())
          .isEqualTo(form.of(live).views());
      var other = new View(name, "select n, n + 1 as m from t where n > 3 order by 1");
      assertThat(form.of(desired.withViews(List.of(other))).views())
          .isNotEqualTo(form.of(live).views());
      var broken = new View(name, "select x from nowhere");
      assertThat(form.of(live.withViews(List.of(broken))).views()).containsExactly(broken);
    }
  }

  @Test
  void anOpenTransactionGoesOnWithItsWork() throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute("create table t (n integer, constraint ck check (trim('x' || n) <> 'a'))");
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      execute(connection, "insert into t values (7)");
      var live = READER.read(connection, CatalogScope.DEFAULT).schema();
      var form = READER.canonicalForm(connection, live);

      assertThat(form.of(live.mapTables(table -> withTexts(table, "trim('x'||n)<>'a'"))))
          .isEqualTo(form.of(live));

      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
      assertThat(value(connection, "select count(*)::text from t")).isEqualTo("1");
      connection.rollback();
      assertThat(value(connection, "select count(*)::text from t")).isEqualTo("0");
    }
  }

  @Test
  void whereTheDatabaseMayNotBeAskedTextsAreComparedAsTheyAre() throws SQLException {
    try (var database = PostgresDatabase.create()) {
      database.execute(
          "create table t (n integer, status varchar(20),"
              + " constraint ck check (status in ('a', 'b') and n between 1 and 9))",
          "create role guest_%s login".formatted(database.name()),
          "revoke temp on database %s from public".formatted(database.name()),
          "grant usage on schema public to public");
      try (var connection = database.connect()) {
        execute(connection, "set role guest_" + database.name());
        assertTextualFormHolds(connection);
      }
      try (var connection = database.connect()) {
        execute(connection, "set default_transaction_read_only = on");
        assertTextualFormHolds(connection);
      }
      database.execute(
          "create function watch() returns event_trigger language plpgsql as"
              + " 'begin raise exception ''watched''; end'",
          "create event trigger watch on ddl_command_start execute function watch()");
      try (var connection = database.connect()) {
        assertTextualFormHolds(connection);
      }
      database.execute("drop event trigger watch", "drop role guest_" + database.name());
    }
  }

  private static void assertTextualFormHolds(Connection connection) throws SQLException {
    var live = READER.read(connection, CatalogScope.DEFAULT).schema();
    var form = READER.canonicalForm(connection, live);
    var same = "status in ('a','b') and n between 1 and 9";

    assertThat(form.of(live.mapTables(table -> withTexts(table, same)))).isEqualTo(form.of(live));
    assertThat(form.of(live.mapTables(table -> withTexts(table, "trim(status) <> ''"))))
        .isNotEqualTo(form.of(live));
  }
}
