package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations that run outside of a transaction. */
class StepwiseTest {

  @Revision(id = "d4", transactional = false)
  private record Stepwise(String third) implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable("notes", column("id", bigint()));
      op.execute("insert into notes (id) values (1)");
      op.execute(third);
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("notes");
    }
  }

  private static History with(String third) {
    return History.shop().then("d4", new Stepwise(third));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDoneStaysAndTheNextRunGoesOnAtTheStepThatFailed(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var wrong = place.migrator(with("insert into nowhere (id) values (2)"));
      assertThatThrownBy(() -> wrong.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("the steps before this one stay and are journalled");
      assertThat(place.values("select id from notes")).containsExactly("1");
      assertThat(wrong.current(place.connection())).containsExactly("c3");

      List<String> ran = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public void running(RevisionStep step, String sql) {
              ran.add(sql);
            }
          };
      var mended = place.migrator(with("insert into notes (id) values (2)"), listener);
      mended.upgrade(place.connection(), "head");

      assertThat(ran).containsExactly("insert into notes (id) values (2)");
      assertThat(place.values("select id from notes order by id")).containsExactly("1", "2");
      assertThat(mended.current(place.connection())).containsExactly("d4");
      assertThat(place.values("select step from autogen_journal")).isEmpty();
    }
  }

  @Revision(id = "d4", transactional = false)
  private record Bound(boolean mended) implements Migration {
    @Override
    public void upgrade(Operations op) {
      if (mended) {
        op.delete("users").where("id = 2");
      }
      op.addConstraint("users", foreignKey("fk_boss", "boss").references("users", "id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropConstraint("users", "fk_boss");
    }
  }

  private static History bosses() {
    return History.shop()
        .then("c4", op -> op.addColumn("users", column("boss", bigint())), op -> op.isOffline());
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatCannotBeRebuiltStaysAndTheMigrationCanBeMended(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(bosses()).upgrade(place.connection(), "head");
      place.execute("insert into users (email, boss) values ('d@e.f', 99)");

      var wrong = place.migrator(bosses().then("d4", new Bound(false)));
      assertThatThrownBy(() -> wrong.upgrade(place.connection(), "head"))
          .hasMessageContaining("(1 row: id = 2)");
      // What stands there is not bound yet.
      place.execute("insert into users (email, boss) values ('g@h.i', 1)");
      place.execute("update users set boss = 98 where id = 2");

      place.migrator(bosses().then("d4", new Bound(true))).upgrade(place.connection(), "head");
      assertThat(place.values("select id from users order by id")).containsExactly("1", "3");
      assertThatThrownBy(
              () -> {
                place.execute(kind == Kind.SQLITE ? "pragma foreign_keys = on" : "select 1");
                place.execute("insert into users (email, boss) values ('x', 99)");
              })
          .isInstanceOf(SQLException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepThatWasInterruptedIsNotGuessed(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var wrong = place.migrator(with("insert into nowhere (id) values (2)"));
      assertThatThrownBy(() -> wrong.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      place.execute("update autogen_journal set state = 'STARTED' where batch = 1");

      var mended = place.migrator(with("insert into notes (id) values (2)"));
      assertThatThrownBy(() -> mended.upgrade(place.connection(), "head"))
          .hasMessageContaining(
              "a step of revision d4 was interrupted: insert into notes (id) values (1)")
          .hasMessageContaining("set the state of batch 1, step 0 in autogen_journal to DONE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepThatIsDoneMustNotChange(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var wrong = place.migrator(with("insert into nowhere (id) values (2)"));
      assertThatThrownBy(() -> wrong.upgrade(place.connection(), "head"))
          .isInstanceOf(ProblemException.class);
      place.execute("update autogen_journal set operations = 'other' where batch = 1");

      assertThatThrownBy(() -> wrong.upgrade(place.connection(), "head"))
          .hasMessageContaining("revision d4 has changed since a run of it was interrupted");
    }
  }

  @Test
  void aConcurrentIndexRunsOutsideOfATransaction() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var migrator = place.migrator(with("create index concurrently ix_notes on notes (id)"));

      migrator.upgrade(place.connection(), "head");

      assertThat(place.values("select indexname from pg_indexes where tablename = 'notes'"))
          .containsExactly("ix_notes");
    }
  }
}
