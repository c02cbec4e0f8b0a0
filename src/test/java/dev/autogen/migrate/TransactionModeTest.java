package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionModeTest {

  @ParameterizedTest
  @EnumSource
  void allInOneTransactionIsAllOrNothing(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var settings = RunSettings.STANDARD.withTransactions(TransactionMode.ALL);
      var broken = History.shop().then("d4", op -> op.execute("nonsense"), op -> {});
      assertThatThrownBy(
              () -> migrator(place, broken, settings).upgrade(place.connection(), "head"))
          .hasMessageContaining("revision d4");
      assertThat(place.tables()).containsExactly("autogen_log", "autogen_version");
      var migrator = migrator(place, History.shop(), settings);
      assertThat(migrator.truth(place.connection()).failed())
          .extracting(LogEntry::revision)
          .containsExactly("d4");

      assertThat(migrator.upgrade(place.connection(), "head")).hasSize(3);
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      assertThat(migrator.downgrade(place.connection(), "base", losses -> true)).hasSize(3);
      assertThat(migrator.current(place.connection())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachInItsOwnKeepsWhatWasDone(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var broken = History.shop().then("d4", op -> op.execute("nonsense"), op -> {});
      var migrator = place.migrator(broken);
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      assertThat(migrator.current(place.connection())).containsExactly("c3");
    }
  }

  @Test
  void noneGoesOnWithTheStepThatFailed() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var settings = RunSettings.STANDARD.withTransactions(TransactionMode.NONE);
      var history =
          new History()
              .then(
                  "a1",
                  op -> {
                    op.createTable("one", column("id", bigint()));
                    op.createTable("two", column("id", bigint()));
                  },
                  op -> {});
      place.execute("create table two (id bigint)");
      var migrator = migrator(place, history, settings);
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      assertThat(place.tables()).contains("one");
      assertThat(migrator.interrupted(place.connection())).containsExactly("a1");

      place.execute("drop table two");
      migrator.upgrade(place.connection(), "head");
      assertThat(place.tables()).contains("one", "two");
      assertThat(migrator.interrupted(place.connection())).isEmpty();
    }
  }

  @Test
  void whoHoldsALockIsToldAndTheMigrationComesBack() throws Exception {
    try (var place = new Place(Kind.POSTGRESQL);
        var application = place.database().connect()) {
      place.migrator(History.shop()).upgrade(place.connection(), "a1");
      application.setAutoCommit(false);
      try (var statement = application.createStatement()) {
        statement.execute("set application_name = 'the shop'");
        statement.execute("select * from users");
      }
      var told = new ArrayList<List<String>>();
      var waited = new CountDownLatch(1);
      var listener =
          new RunListener() {
            @Override
            public void blocked(int failures, Duration pause, List<String> holders) {
              told.add(holders);
              waited.countDown();
            }
          };
      var patience = new Patience(Duration.ofMillis(100), 20, Duration.ofMillis(50));
      var settings = RunSettings.STANDARD.withPatience(patience);
      var migrator =
          new Migrator(History.shop().map(), History.shop(), place.dialect(), settings, listener);
      var releasing =
          new Thread(() -> {
            try {
              waited.await();
              application.rollback();
            } catch (InterruptedException | SQLException e) {
              throw new IllegalStateException(e);
            }
          });
      releasing.start();

      assertThat(migrator.upgrade(place.connection(), "head")).hasSize(2);
      releasing.join();
      assertThat(told.get(0)).hasSize(1);
      assertThat(told.get(0).get(0))
          .contains("(the shop, user postgres, idle in transaction")
          .endsWith("on users");
      assertThat(place.values("show lock_timeout")).containsExactly("0");
    }
  }

  @Test
  void afterTheLastAttemptNothingIsLeftAndWhoBlocksIsNamed() throws Exception {
    try (var place = new Place(Kind.POSTGRESQL);
        var application = place.database().connect()) {
      place.migrator(History.shop()).upgrade(place.connection(), "a1");
      application.setAutoCommit(false);
      try (var statement = application.createStatement()) {
        statement.execute("lock table users in access share mode");
      }
      var patience = new Patience(Duration.ofMillis(50), 1, Duration.ofMillis(10));
      var migrator = migrator(place, History.shop(), RunSettings.STANDARD.withPatience(patience));

      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining("a lock was not to be had")
          .hasMessageContaining("2 attempts waited 50 ms each; locks are held by pid ")
          .hasMessageContaining("on users");
      assertThat(migrator.current(place.connection())).containsExactly("a1");
    }
  }

  @Test
  void aMigrationThatNeedsNoTransactionIsRefusedAmongOthers() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var history = History.shop().then("d4", new Alone());
      var migrator =
          migrator(place, history, RunSettings.STANDARD.withTransactions(TransactionMode.ALL));
      assertThatThrownBy(() -> migrator.upgrade(place.connection(), "head"))
          .hasMessageContaining("revision d4 cannot run in a transaction with others")
          .hasMessageContaining("-Dtransactions=migration");
      assertThat(migrator.current(place.connection())).isEmpty();
    }
  }

  /** A migration outside of a transaction. */
  @dev.autogen.Revision(id = "d4", transactional = false)
  static final class Alone implements dev.autogen.Migration {
    @Override
    public void upgrade(dev.autogen.Operations op) {}

    @Override
    public void downgrade(dev.autogen.Operations op) {}
  }

  private static Migrator migrator(Place place, History history, RunSettings settings) {
    return new Migrator(history.map(), history, place.dialect(), settings, RunListener.silent());
  }
}
