package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TruthTest {

  @ParameterizedTest
  @EnumSource
  void whatTheRunnerWroteIsTrue(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
      migrator.upgrade(place.connection(), "head");
      migrator.downgrade(place.connection(), "-2", losses -> true);
      migrator.stamp(place.connection(), "c3");
      migrator.stamp(place.connection(), "b2");

      var truth = migrator.truth(place.connection());
      assertThat(truth.problems()).isEmpty();
      assertThat(truth.changes()).isEmpty();
      assertThat(truth.failed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLostRowIsRefusedUntilItIsRepaired(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "head");
      place.execute("delete from autogen_version");

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("the version table does not hold what the runner wrote into it")
          .hasMessageContaining("it says base, and by the log the database stands at c3")
          .hasMessageContaining("autogen repair")
          .hasMessageContaining("autogen stamp");
      assertThat(place.values("select nick from users")).hasSize(1);

      migrator.repair(place.connection());
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      assertThat(migrator.upgrade(place.connection(), "head")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowSetBackByHandIsTold(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "head");
      place.execute("update autogen_version set version_num = 'b2'");

      assertThat(migrator.truth(place.connection()).logged()).containsExactly("c3");
      migrator.stamp(place.connection(), "b2");
      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoRowsWhereOneIsExpectedAreToldAndRepaired(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var told = new ArrayList<Problem>();
      var migrator = place.migrator(History.shop(), doubts(told));
      migrator.upgrade(place.connection(), "b2");
      place.execute("insert into autogen_version (version_num) values ('a1')");

      migrator.upgrade(place.connection(), "b2");
      assertThat(told).hasSize(1);
      assertThat(told.get(0).text())
          .contains("the version table holds 2 rows where fewer are expected: a1, b2")
          .contains("a1 is implied by the others")
          .contains("autogen repair");
      migrator.repair(place.connection());
      assertThat(migrator.current(place.connection())).containsExactly("b2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatNoFileHasIsNeverGuessed(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(History.shop()).upgrade(place.connection(), "head");
      place.execute("update autogen_version set version_num = 'd4'");
      var migrator = place.migrator(History.shop());

      assertThat(migrator.truth(place.connection()).unknown()).containsExactly("d4");
      assertThatThrownBy(() -> migrator.repair(place.connection()))
          .hasMessageContaining("Can't locate revision identified by 'd4'")
          .hasMessageContaining("the database is newer than these migrations, or a file is missing")
          .hasMessageContaining("autogen stamp --purge");
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining("Can't locate revision identified by 'd4'");
      migrator.purge(place.connection(), "c3");
      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedFileIsToldUntilItIsAccepted(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(History.shop()).upgrade(place.connection(), "b2");
      var told = new ArrayList<Problem>();
      var edited = History.shop().edited("a1").edited("c3");
      var migrator = place.migrator(edited, doubts(told));

      assertThat(migrator.truth(place.connection()).changed()).containsExactly("a1");
      migrator.upgrade(place.connection(), "head");
      assertThat(told).hasSize(1);
      assertThat(told.get(0).text())
          .contains("revision a1 was changed after it was applied")
          .contains("put the file back")
          .contains("autogen repair");
      assertThat(migrator.repair(place.connection()).changed()).containsExactly("a1");
      assertThat(migrator.truth(place.connection()).changes()).isEmpty();
      migrator.downgrade(place.connection(), "base", losses -> true);
      migrator.upgrade(place.connection(), "head");
      assertThat(migrator.truth(place.connection()).changes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailureIsRememberedUntilItSucceeds(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var broken = History.shop().then("d4", op -> op.execute("nonsense"), op -> {});
      var migrator = place.migrator(broken);
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);

      var failed = migrator.truth(place.connection()).failed();
      assertThat(failed).extracting(LogEntry::revision).containsExactly("d4");
      var mended = History.shop().then("d4", op -> {}, op -> {});
      place.migrator(mended).upgrade(place.connection(), "head");
      assertThat(place.migrator(mended).truth(place.connection()).failed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLogThatBeganLateProvesNothing(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "b2");
      place.execute("delete from autogen_log");
      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
      migrator.upgrade(place.connection(), "head");
      migrator.downgrade(place.connection(), "-1", losses -> true);
      assertThat(migrator.truth(place.connection()).problems()).isEmpty();
      place.execute("delete from autogen_version");
      assertThat(migrator.truth(place.connection()).logged()).containsExactly("b2");
    }
  }

  private static RunListener doubts(List<Problem> told) {
    return new RunListener() {
      @Override
      public void doubting(Problem problem) {
        told.add(problem);
      }
    };
  }
}
