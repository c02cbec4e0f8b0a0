package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunnerLockTest {

  @ParameterizedTest
  @EnumSource
  void whoHasToWaitIsToldAndGivesUpInTime(Kind kind) throws SQLException {
    try (var place = new Place(kind);
        var other = new Elsewhere(place.database().url())) {
      place.dialect().tryLock(place.connection(), "autogen_version", Duration.ZERO);
      List<Duration> told = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public void waiting(Duration atMost) {
              told.add(atMost);
            }
          };
      var settings = RunSettings.STANDARD.withLockTimeout(Duration.ofMillis(200));
      var migrator = other.migrator(History.shop(), settings, listener);

      assertThatThrownBy(() -> migrator.upgrade(other.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("another runner is at work on this database");
      assertThat(told).containsExactly(Duration.ofMillis(200));
      assertThat(migrator.current(other.connection())).isEmpty();

      place.dialect().unlock(place.connection(), "autogen_version");
      assertThat(migrator.upgrade(other.connection(), "head")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLockIsFreeAfterAFailure(Kind kind) throws SQLException {
    try (var place = new Place(kind);
        var other = new Elsewhere(place.database().url())) {
      var history =
          History.shop().then("d4", op -> op.execute("nonsense"), op -> op.execute("nonsense"));
      assertThatThrownBy(() -> place.migrator(history).upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);

      assertThat(other.downgrade(History.shop(), "base")).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnotherToolRanMeanwhileIsNotRunAgain(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history = History.shop();
      var listener = new Interloper(place, history);
      var migrator = place.migrator(history, listener);

      var done = migrator.upgrade(place.connection(), "head");

      assertThat(done).extracting(step -> step.revision().id()).containsExactly("a1", "c3");
      assertThat(migrator.current(place.connection())).containsExactly("c3");
    }
  }

  /** Does what a1 and b2 do, without any lock, when a1 is done. */
  private record Interloper(Place place, History history) implements RunListener {
    @Override
    public void after(RevisionStep step, Duration took) {
      if (!step.revision().id().equals("a1")) {
        return;
      }
      try {
        place.execute("alter table users add nickname varchar(40)");
        place.execute("create index ix_users_nickname on users (nickname)");
        place.execute("update autogen_version set version_num = 'b2'");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
