package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayerTest {
  private final Replayer replayer = new Replayer("sqlite");

  private static final class Users implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable("users", column("id", bigint()));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("users");
    }
  }

  private static final class Raw implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("name", text()));
      op.execute("create table raw (\n  a int)");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "nmae");
    }
  }

  private static final class Broken implements Migration {
    @Override
    public void upgrade(Operations op) {
      throw new IllegalStateException("no", new IllegalArgumentException("because"));
    }

    @Override
    public void downgrade(Operations op) {
      foreignKey("fk", "a", "b").references("t", "a");
    }
  }

  @Test
  void migrationsFoldInOrderAndRawSqlIsTold() {
    Map<String, Migration> migrations = Map.of("a1", new Users(), "b2", new Raw());

    var replay = replayer.fold(Replay.EMPTY, List.of("a1", "b2"), migrations::get);

    assertThat(replay.schema().table(QualifiedName.of("users")).orElseThrow().columns()).hasSize(2);
    assertThat(replay.isSure()).isFalse();
    assertThat(replay.notes())
        .extracting(RawSqlNote::line)
        .containsExactly(
            "b2 runs raw SQL whose effect on the schema is unknown: create table raw ( a int)");
  }

  private record Declared(String sql) implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute(sql).effect(then -> then.addColumn("users", column("nick", sqlType("citext"))));
      op.renameColumn("users", "nick", "nickname");
    }
  }

  @Test
  void declaredSqlKeepsTheFoldTrue() {
    Map<String, Migration> migrations =
        Map.of("a1", new Users(), "b2", new Declared("alter table users add nick citext"));

    var replay = replayer.fold(Replay.EMPTY, List.of("a1", "b2"), migrations::get);

    assertThat(replay.isSure()).isTrue();
    assertThat(replay.schema().table(QualifiedName.of("users")).orElseThrow().column("nickname"))
        .isPresent();
  }

  @Test
  void anEffectThatCannotBeIsAProblem() {
    var wrong = new Declared("alter table users add nick citext");

    assertThatThrownBy(() -> replayer.upgrade(Replay.EMPTY, "b2", wrong, Sink.reading()))
        .hasMessageContaining("there is no table users (revision b2, ReplayerTest.java:");
  }

  @Test
  void aDowngradeTakesBackWhatTheUpgradeDid() {
    var up = replayer.upgrade(Replay.EMPTY, "a1", new Users(), Sink.reading());
    var down = replayer.downgrade(up.after(), "a1", new Users(), Sink.reading());

    assertThat(down.after()).isEqualTo(Replay.EMPTY);
    assertThat(down.operations()).containsExactly(up.operations().get(0).inverse());
  }

  @Test
  void aProblemTellsTheRevisionAndTheLine() {
    var users = replayer.upgrade(Replay.EMPTY, "a1", new Users(), Sink.reading()).after();

    assertThatThrownBy(() -> replayer.downgrade(users, "b2", new Raw(), Sink.reading()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(
            "there is no column nmae in table users (revision b2, ReplayerTest.java:");
  }

  @Test
  void whateverAMigrationThrowsIsAProblem() {
    assertThatThrownBy(() -> replayer.upgrade(Replay.EMPTY, "c3", new Broken(), Sink.reading()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(
            "the migration threw IllegalStateException (revision c3, ReplayerTest.java:")
        .hasMessageContaining("why: no: because");
    assertThatThrownBy(() -> replayer.downgrade(Replay.EMPTY, "c3", new Broken(), Sink.reading()))
        .hasMessageContaining("a foreign key pairs its columns");
  }
}
