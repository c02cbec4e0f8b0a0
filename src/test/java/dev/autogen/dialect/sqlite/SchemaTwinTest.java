package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.Function;

final class SchemaTwinTest {
  private static final Operation CHANGE =
      new AddConstraint(QualifiedName.of("t"), unique("uq", "a"));

  @Test
  void virtualTablesAndWhatIsBehindThemAreNoHindrance() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (a int)",
            "insert into t values (1)",
            "create virtual table ft using fts5(body)",
            "insert into ft values ('text')",
            "create trigger tr after insert on t begin insert into ft values (new.a); end")) {
      new PlanRun(database).run(CHANGE);

      database.run("insert into t values (2)");
      assertThat(database.rows("select body from ft")).containsExactly("text", "2");
    }
  }

  @Test
  void whatNeedsTheApplicationIsNoHindranceElsewhere() throws Exception {
    try (var database = Scratch.open()) {
      Function.create(database.connection(), "ours", new Ours(), 1, Function.FLAG_DETERMINISTIC);
      database.run("create table t (a int)");
      database.run("create table special (a int, b as (ours(a)))");
      database.run("create view v as select ours(a) as b from t");
      new PlanRun(database).run(CHANGE);

      assertThat(database.rows("select * from pragma_index_list('t')")).hasSize(1);
      assertThatThrownBy(() ->
              new PlanRun(database)
                  .run(new AddColumn(QualifiedName.of("special"), column("c", integer()))))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("plain SQLite does not have");
    }
  }

  /** A function of an application. */
  private static final class Ours extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(value_int(0) + 1);
    }
  }

  @Test
  void aBrokenViewStopsARenameWithItsNameAlone() throws Exception {
    try (var database =
        Scratch.open("create table t (a int)", "create view old as select * from gone")) {
      new PlanRun(database).run(CHANGE);
      assertThatThrownBy(
              () -> new PlanRun(database).run(new RenameColumn(QualifiedName.of("t"), "a", "b")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("error in view old");
    }
  }
}
