package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.CASCADE;
import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.bool;
import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.sql;
import static dev.autogen.Ddl.timestamp;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SqliteRebuildTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column NOTE = column("note", varchar(20));

  /** Every change of a table that ALTER TABLE cannot make, or not in every version. */
  record Case(String name, String text, List<Operation> operations) {
    Case(String name, String text, Operation... operations) {
      this(name, text, List.of(operations));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> CASES =
      List.of(
          new Case(
              "a type changes",
              "note integer",
              new AlterColumn(T, column("n", integer()), column("n", bigint()), null)),
          new Case(
              "a default is set",
              "default 'x'",
              new AlterColumn(T, NOTE, NOTE.defaultValue("x"), null)),
          new Case(
              "a column becomes not null", "note", new AlterColumn(T, NOTE, NOTE.notNull(), null)),
          new Case(
              "a column becomes not null and gets a default",
              "not null",
              new AlterColumn(T, NOTE, NOTE.notNull().defaultValue(""), null)),
          new Case(
              "a column comes with a default that is computed",
              "current_timestamp",
              new AddColumn(
                  T, column("at", timestamp()).notNull().defaultValue(sql("current_timestamp")))),
          new Case(
              "a stored generated column comes",
              "stored",
              new AddColumn(T, column("twice", integer()).generatedAs("n * 2"))),
          new Case(
              "a unique constraint comes",
              "constraint uq_n unique (n)",
              new AddConstraint(T, unique("uq_n", "n"))),
          new Case(
              "a foreign key comes",
              "references other (id)",
              new AddConstraint(
                  T, foreignKey("fk_n", "n").references("other", "id").onDelete(CASCADE))),
          new Case("a check comes", "ck_n", new AddConstraint(T, check("ck_n", "n > 0"))),
          new Case(
              "a unique constraint goes", "", new DropConstraint(T, unique("uq_extra", "extra"))),
          new Case(
              "a constraint gets another name",
              "uq_other",
              new RenameConstraint(T, unique("uq_code", "code"), unique("uq_other", "code"))),
          new Case(
              "a check is replaced",
              "n < 1000",
              new ReplaceConstraint(T, check("ck_low", "n < 100"), check("ck_low", "n < 1000"))));

  private static final String[] SETUP = {
    "create table other (id integer primary key)",
    "insert into other values (7), (8), (9)",
    "create table t (\n"
        + "  id integer primary key autoincrement, -- the key\n"
        + "  code varchar(10) collate nocase constraint uq_code unique on conflict ignore,\n"
        + "  n integer,\n"
        + "  note varchar(20),\n"
        + "  extra int constraint uq_extra unique,\n"
        + "  len int generated always as (length(code)) virtual,\n"
        + "  parent int references t (id),\n"
        + "  constraint ck_low check (t.n < 100) /* low */\n"
        + ")",
    "insert into t (id, code, n, note, parent) values"
        + " (1, 'a', 7, 'one', null), (5, 'B', 8, 'five', 1), (9, 'c', 9, 'nine', 5)",
    "delete from t where id = 9",
    "insert into t (id, code, n, note) values (8, 'c', 9, 'eight')",
    "create table child (t_id int references t (id) on delete cascade, t_code text references t"
        + " (code) on delete set null)",
    "insert into child values (1, 'a'), (5, 'B'), (5, null)",
    "create index ix_plain on t (note desc, n)",
    "create index ix_partial on t (n) where note is not null",
    "create unique index ux_expression on t (lower(code), n)",
    "create view v as select t.id, t.code, child.t_code from t join child on child.t_id = t.id",
    "create table log (id int)",
    "create trigger tr after insert on t begin insert into log values (new.id); end",
    "create trigger tr_child after delete on child begin delete from log where id in (select id"
        + " from t); end",
    "pragma foreign_keys = on"
  };

  private static final List<String> WHAT_STAYS =
      List.of(
          "select id, code, n, note, len, parent from t order by id",
          "select rowid, * from child order by rowid",
          "select * from v order by 1, 2, 3",
          "select type, name, sql from sqlite_schema where name not in ('t', 'sqlite_sequence')"
              + " and name not like 'sqlite_autoindex%' order by name",
          "select name, seq from sqlite_sequence",
          "select * from log",
          "select * from pragma_foreign_key_list('child')",
          "select * from pragma_foreign_keys",
          "select * from pragma_legacy_alter_table",
          "select * from pragma_foreign_key_check",
          "pragma integrity_check");

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void nothingElseChangesWhen(Case example) throws Exception {
    try (var database = Scratch.open(SETUP)) {
      var before = facts(database);

      new PlanRun(database).run(example.operations().toArray(Operation[]::new));

      assertThat(facts(database)).isEqualTo(before);
      var text = database.one("select sql from sqlite_schema where name = 't'");
      assertThat(text).contains("-- the key");
      assertThat(text).contains("collate nocase").contains("generated always as (length(code))");
      assertThat(database.rows("select * from sqlite_schema where name like '%copy%'")).isEmpty();
    }
  }

  private static List<List<String>> facts(Scratch database) throws Exception {
    List<List<String>> facts = new ArrayList<>();
    for (var query : WHAT_STAYS) {
      facts.add(database.rows(query));
    }
    return facts;
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void theTableIsAsItIsToBeWhen(Case example) throws Exception {
    try (var database = Scratch.open(SETUP)) {
      new PlanRun(database).run(example.operations().toArray(Operation[]::new));

      var text = database.one("select sql from sqlite_schema where name = 't'");
      assertThat(text).contains(example.text().startsWith("note") ? "note" : example.text());
      database.run("insert into other values (11)");
      // A trigger fires, the counter goes on, the keys of other tables still work.
      database.run("insert into t (code, n, note) values ('new', 11, 'new')");
      assertThat(database.one("select max(id) from t")).isEqualTo("10");
      assertThat(database.rows("select id from log")).endsWith("10");
      database.run("update t set parent = null");
      database.run("delete from t where id = 5");
      assertThat(database.rows("select * from child")).containsExactly("1|a");
    }
  }

  @Test
  void aFailureAtAnyPointLeavesEverythingAsItWas() throws Exception {
    var change = new AlterColumn(T, NOTE, NOTE.notNull().defaultValue("x"), null);
    try (var database = Scratch.open(SETUP)) {
      database.run("pragma foreign_keys = off");
      var before = facts(database);
      int steps = new PlanRun(database).plan(change).size();
      assertThat(steps).isGreaterThan(12);

      for (int count = 0; count <= steps; count++) {
        new PlanRun(database).runAndRollBack(count, change);

        assertThat(facts(database)).as("after %d steps", count).isEqualTo(before);
        assertThat(database.one("select sql from sqlite_schema where name = 't'"))
            .doesNotContain("default 'x'");
      }
    }
  }

  @Test
  void severalChangesOfOneTableAreOneRebuild() throws Exception {
    try (var database = Scratch.open(SETUP)) {
      var statements =
          new PlanRun(database)
              .run(
                  new AlterColumn(T, NOTE, NOTE.notNull().defaultValue("-"), null),
                  new DropConstraint(T, unique("uq_extra", "extra")),
                  new AddColumn(T, column("flag", bool()).notNull().defaultValue(true)),
                  new RenameColumn(T, "n", "number"),
                  new AddConstraint(T, unique("uq_number", "number")),
                  new AddConstraint(T, check("ck_flag", "flag in (0, 1)")));

      assertThat(statements)
          .filteredOn(sql -> sql.startsWith("insert or ignore into autogen"))
          .hasSize(1);
      assertThat(database.rows("select id, code, number, note, flag from t order by id"))
          .containsExactly("1|a|7|one|1", "5|B|8|five|1", "8|c|9|eight|1");
      assertThat(database.one("select sql from sqlite_schema where name = 'ix_partial'"))
          .contains("number");
    }
  }

  @Test
  void aUniqueConstraintThatAForeignKeyNeedsIsNotDropped() throws Exception {
    try (var database = Scratch.open(SETUP)) {
      var run = new PlanRun(database);

      assertThatThrownBy(() -> run.run(new DropConstraint(T, unique("uq_code", "code"))))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("a foreign key of child");
    }
  }
}
