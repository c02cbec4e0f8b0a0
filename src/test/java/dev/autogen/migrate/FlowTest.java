package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What decides how, and whether, a migration goes on. */
class FlowTest {

  @ParameterizedTest
  @EnumSource
  void aPreconditionThatDoesNotHoldStopsBeforeWhatFollows(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator =
          place.migrator(
              People.history(op -> {
                op.requireThat("select count(*) = 2 from people", "two people");
                op.requireThat("1 = 1", "one is one");
                op.requireThat("exists (select 1 from people where age < 5)", "somebody is little");
                op.dropView("adults");
              }));

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("this does not hold: somebody is little (revision b2")
          .hasMessageContaining("select exists (select 1 from people where age < 5)");
      assertThat(place.values("select name from adults")).containsExactly("Ann");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereAlreadyIsPassedBy(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator =
          place.migrator(
              People.history(op -> {
                op.skipUnless(
                    "select count(*) = 0 from people",
                    then -> {
                      then.addColumn("people", column("nick", text()));
                      then.update("people").set("nick", "x");
                    });
                op.addColumn("people", column("other", text()));
              }));
      migrator.upgrade(place.connection(), "a1");
      place.execute("alter table people add nick text");

      migrator.upgrade(place.connection(), "head");

      assertThat(place.values("select other from people where nick is null")).hasSize(2);
    }
  }

  @Test
  void aConcurrentIndexThatIsThereWasFinishedByTheRunThatWasKilled() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var index = uniqueIndex("ux_people_age", "mood");
      var migrator =
          place.migrator(People.history(op -> op.createIndex("people", index, CONCURRENTLY)));
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      place.execute("update people set mood = 'sad' where id = 1");
      place.execute("create unique index ux_people_age on people (mood)");
      place.execute("update autogen_journal set state = 'STARTED' where kind = 'REPEATABLE'");

      migrator.upgrade(place.connection(), "head");

      assertThat(migrator.current(place.connection())).containsExactly("b2");
    }
  }

  @Test
  void whatDependsOnADatabaseIsNoScript() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var history = People.history(op -> op.skipUnless("1 = 1", then -> then.execute("select 2")));
      var script = new OfflineScript(history.map(), history, place.dialect(), RunSettings.STANDARD);

      assertThatThrownBy(() -> script.lines(history.map().offlineUpgrade("head")))
          .hasMessageContaining("op.skipUnless cannot be written into a script: select 1 = 1");
    }
  }

  @Test
  void aLockThatSomebodyElseHoldsIsNotWaitedForLong() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL);
        var other = new Elsewhere(place.database().url())) {
      var history =
          new History()
              .then("a1", People::create, op -> {})
              .then(
                  "b2",
                  op -> {
                    op.lockTimeout(Duration.ofMillis(50));
                    op.addColumn("people", column("nick", text()));
                    op.lockTimeout(Duration.ofMillis(70));
                  },
                  op -> {})
              .then(
                  "c3",
                  op -> op.requireThat("current_setting('lock_timeout') = '9s'", "as it was"),
                  op -> {});
      var patience = new Patience(Duration.ofSeconds(9), 0, Duration.ofMillis(1));
      var settings =
          RunSettings.STANDARD.withPatience(patience).withTransactions(TransactionMode.ALL);
      var migrator =
          new Migrator(history.map(), history, place.dialect(), settings, RunListener.silent());
      migrator.upgrade(place.connection(), "a1");
      other.connection().setAutoCommit(false);
      try (var statement = other.connection().createStatement()) {
        statement.execute("lock table people in access share mode");
      }

      long begun = System.nanoTime();
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("a lock was not to be had");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));

      other.connection().rollback();
      migrator.upgrade(place.connection(), "head");
      assertThat(place.values("show lock_timeout")).containsExactly("0");
      assertThat(place.values("select nick from people")).hasSize(2);
    }
  }

  @Test
  void aConcurrentIndexThatFailedIsCleanedUpByTheNextRun() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      List<String> ran = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public void running(RevisionStep step, String sql) {
              ran.add(sql);
            }
          };
      var index = uniqueIndex("ux_people_age", expression("age / 100"));
      var migrator =
          place.migrator(
              People.history(op -> op.createIndex("people", index, CONCURRENTLY)), listener);
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      place.execute(
          "create unique index concurrently if not exists ux_people_name2 on people (id)");
      assertThat(invalid(place)).hasSizeLessThanOrEqualTo(1);
      leaveInvalid(place);
      assertThat(invalid(place)).containsExactly("ux_people_age");
      place.execute("update people set age = age * 100");

      migrator.upgrade(place.connection(), "head");

      assertThat(invalid(place)).isEmpty();
      assertThat(ran).contains("DROP INDEX CONCURRENTLY IF EXISTS ux_people_age");
      assertThat(place.values("select 1 from pg_class where relname = 'ux_people_age'")).hasSize(1);
    }
  }

  /** As an attempt leaves it that fails while it builds, behind the look at the rows. */
  private static void leaveInvalid(Place place) throws SQLException {
    try {
      place.execute("create unique index concurrently ux_people_age on people ((age / 100))");
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("could not create unique index");
    }
  }

  private static List<String> invalid(Place place) throws SQLException {
    return place.values(
        "select indexrelid::regclass::text from pg_index where not indisvalid order by 1");
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionRefusesWhatCommitsByItself(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          new History()
              .then("a1", People::create, op -> op.dropTable("people"))
              .then(
                  "b2", op -> op.createIndex("people", index("ix", "age"), CONCURRENTLY), op -> {});

      assertThatThrownBy(() -> place.migrator(history).upgrade(place.connection(), "head"))
          .hasMessageContaining("this needs a migration without a transaction (revision b2")
          .hasMessageContaining("@Revision(…, transactional = false)");
      assertThat(place.tables()).isEmpty();
    }
  }
}
