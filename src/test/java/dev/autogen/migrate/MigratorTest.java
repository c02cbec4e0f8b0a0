package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigratorTest {

  private static List<String> ids(List<RevisionStep> steps) {
    return steps.stream().map(step -> step.revision().id()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aChainIsAppliedAndTakenBack(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      assertThat(migrator.current(place.connection())).isEmpty();

      assertThat(ids(migrator.upgrade(place.connection(), "head")))
          .containsExactly("a1", "b2", "c3");
      assertThat(place.values("select nick from users")).containsExactly("al");
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      assertThat(migrator.upgrade(place.connection(), "head")).isEmpty();

      var undone = migrator.downgrade(place.connection(), "base", losses -> true);
      assertThat(ids(undone)).containsExactly("c3", "b2", "a1");
      assertThat(place.tables()).containsExactly("autogen_log", "autogen_version");
      assertThat(migrator.current(place.connection())).isEmpty();
      assertThat(ids(migrator.upgrade(place.connection(), "+2"))).containsExactly("a1", "b2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLogSaysWhatWhenHowLongByWhomAndHowItEnded(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var before = Instant.now();
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "b2");
      migrator.downgrade(place.connection(), "-1", losses -> true);
      migrator.stamp(place.connection(), "c3");

      var log = migrator.log(place.connection());

      assertThat(log)
          .extracting(LogEntry::revision, LogEntry::direction, LogEntry::outcome)
          .containsExactly(
              tuple("a1", "upgrade", "done"),
              tuple("b2", "upgrade", "done"),
              tuple("b2", "downgrade", "done"),
              tuple("c3", "stamp", "done"));
      assertThat(log.get(0).startedAt()).isBetween(before, Instant.now());
      assertThat(log.get(0).duration()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
      assertThat(log.get(0).runBy()).startsWith(System.getProperty("user.name") + "@");
      assertThat(log.get(0).checksum()).isEqualTo("t1:a1");
      assertThat(migrator.current(place.connection())).containsExactly("c3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailureInTheMiddleIsUndoneAndLogged(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> {
                    op.createTable("notes", column("id", bigint()));
                    op.execute("insert into notes (id) values (1)");
                    op.execute("insert into nowhere (id) values (1)");
                  },
                  op -> op.dropTable("notes"));
      var migrator = place.migrator(history);

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(ProblemException.Kind.DATABASE);
                assertThat(e.problem().what())
                    .startsWith("the database refused: insert into nowhere (id) values (1)")
                    .contains("(revision d4");
                assertThat(e.problem().why()).contains("nowhere");
                assertThat(e.problem().next()).contains("nothing of this migration is left");
                assertThat(e).hasRootCauseInstanceOf(SQLException.class);
              });

      assertThat(place.tables()).containsExactly("autogen_log", "autogen_version", "users");
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      var log = migrator.log(place.connection());
      assertThat(log.get(3).outcome()).isEqualTo("failed");
      assertThat(log.get(3).message()).contains("nowhere");
      assertThat(place.connection().getAutoCommit()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeInAnyMigrationIsFoundBeforeAnythingRuns(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator =
          place.migrator(
              History.shop()
                  .then("d4", op -> op.dropColumn("users", "nickname"), op -> op.isOffline()));

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining("there is no column nickname in table users (revision d4");
      assertThat(place.tables()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMigrationHasTheConnectionOfItsTransaction(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> {
                    op.addColumn("users", column("seen", integer()));
                    if (!op.isOffline()) {
                      run(op.connection(), "update users set seen = 7");
                    }
                    op.alterColumn("users", "seen", nullable().to(notNull()));
                  },
                  op -> op.dropColumn("users", "seen"))
              .then(
                  "e5",
                  op -> {
                    if (!op.isOffline()) {
                      run(op.connection(), "commit it");
                    }
                  },
                  op -> op.isOffline());
      var migrator = place.migrator(history);

      migrator.upgrade(place.connection(), "d4");
      assertThat(place.values("select seen from users")).containsExactly("7");
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "e5"))
          .hasMessageContaining("a migration called commit on its connection (revision e5");
    }
  }

  private static void run(Connection connection, String sql) {
    try (var statement = connection.createStatement()) {
      if (sql.startsWith("commit")) {
        connection.commit();
      }
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVersionRowThatIsLostMeanwhileStopsTheRun(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> op.execute("update autogen_version set version_num = 'x'"),
                  op -> op.isOffline());
      var migrator = place.migrator(history);

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining(
              "Online migration expected to match one row when updating 'c3' to 'd4' in"
                  + " 'autogen_version'; 0 found");
      assertThat(migrator.current(place.connection())).containsExactly("c3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewColumnWithoutAValueNeedsAnEmptyTable(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> op.addColumn("users", column("age", integer()).notNull()),
                  op -> op.dropColumn("users", "age"));
      var migrator = place.migrator(history);

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.kind()).isEqualTo(ProblemException.Kind.DATABASE))
          .hasMessageContaining("age")
          .hasMessageContaining("users")
          .hasMessageContaining("revision d4");
      place.execute("delete from users");
      migrator.upgrade(place.connection(), "head");
      assertThat(migrator.current(place.connection())).containsExactly("d4");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theListenerIsToldEveryStatement(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      List<String> told = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public void before(RevisionStep step) {
              told.add("before " + step.revision().id());
            }

            @Override
            public void running(RevisionStep step, String sql) {
              told.add(sql.split(" ", 2)[0].toLowerCase(Locale.ROOT));
            }

            @Override
            public void after(RevisionStep step, Duration took) {
              told.add("after " + step.revision().id());
            }
          };

      place.migrator(History.shop(), listener).upgrade(place.connection(), "a1");

      assertThat(told).containsExactly("before a1", "create", "after a1");
    }
  }
}
