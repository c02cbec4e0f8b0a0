package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionTableTest {

  @ParameterizedTest
  @EnumSource
  void itsShapeIsAPromise(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogen_version (version_num varchar(64) primary key)");
      place.execute("insert into autogen_version (version_num) values ('b2')");

      assertThat(place.migrator(History.shop()).current(place.connection())).containsExactly("b2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsNotOursIsTold(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogen_version (number integer)");

      assertThatThrownBy(() -> place.migrator(History.shop()).current(place.connection()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("table autogen_version is not autogen's")
          .hasMessageContaining("it has no column version_num; it has number")
          .hasMessageContaining("version.table=");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLogThatIsNotOursIsTold(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogen_log (line text)");

      assertThatThrownBy(() -> place.migrator(History.shop()).upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("table autogen_log is not autogen's")
          .hasMessageContaining("it has line");
      assertThat(place.tables()).containsExactly("autogen_log");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowWithNothingInItIsTold(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogen_version (version_num varchar(64))");
      place.execute("insert into autogen_version values (null)");

      assertThatThrownBy(() -> place.migrator(History.shop()).current(place.connection()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("has a row with no revision in it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoProjectsShareADatabase(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history = History.shop();
      var settings = RunSettings.STANDARD.withBooks(QualifiedName.of("other_version"));
      place.migrator(history).upgrade(place.connection(), "head");
      var other =
          new History().then("z1", op -> op.execute("create table z (id integer)"), op -> {});
      var migrator =
          new Migrator(other.map(), other, place.dialect(), settings, RunListener.silent());
      migrator.upgrade(place.connection(), "head");

      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
      assertThat(place.migrator(history).truth(place.connection()).problems()).isEmpty();
      assertThat(place.values("select version_num from other_version")).containsExactly("z1");
      assertThat(place.values("select revision from other_log")).containsExactly("z1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableOfASimilarNameIsNotTaken(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogenXversion (number integer)");
      place.execute("create table \"Autogen_Version2\" (number integer)");

      assertThat(place.migrator(History.shop()).current(place.connection())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsNameMayNeedQuotes(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var settings =
          RunSettings.STANDARD
              .withVersionTable(QualifiedName.of("Select \"it\""))
              .withLogTable(QualifiedName.of("the.log"));
      var history = History.shop();
      var migrator =
          new Migrator(history.map(), history, place.dialect(), settings, RunListener.silent());

      migrator.upgrade(place.connection(), "head");

      assertThat(migrator.current(place.connection())).containsExactly("c3");
      assertThat(place.tables()).containsExactly("Select \"it\"", "the.log", "users");
    }
  }

  @Test
  void itMayStandInAnotherSchema() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      place.execute("create schema ops");
      var history = History.shop();
      var migrator =
          new Migrator(
              history.map(),
              history,
              place.dialect(),
              RunSettings.STANDARD.inSchema("ops"),
              RunListener.silent());

      migrator.upgrade(place.connection(), "head");

      assertThat(place.tables()).containsExactly("users");
      assertThat(place.values("select version_num from ops.autogen_version")).containsExactly("c3");
      assertThat(place.migrator(history).current(place.connection())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatNoMigrationHasCanBePurged(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.execute("create table autogen_version (version_num varchar(64) primary key)");
      place.execute("insert into autogen_version (version_num) values ('gone')");
      var migrator = place.migrator(History.shop());

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining("Can't locate revision identified by 'gone'");
      migrator.purge(place.connection(), "b2");

      assertThat(migrator.current(place.connection())).containsExactly("b2");
    }
  }
}
