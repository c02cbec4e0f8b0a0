package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.INITIALLY_DEFERRED;
import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.bool;
import static dev.autogen.Ddl.clob;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.numeric;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.uuid;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import org.junit.jupiter.api.Test;

final class SqliteRebuiltRowsTest {
  private static final QualifiedName T = QualifiedName.of("t");

  @Test
  void rowNumbersStayWhereNoKeyHoldsThem() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (n integer, rowid text)",
            "insert into t (_rowid_, n) values (3, 30), (10, 100)")) {
      new PlanRun(database).run(new AddConstraint(T, unique("uq", "n")));

      assertThat(database.rows("select _rowid_, n from t")).containsExactly("3|30", "10|100");
    }
  }

  @Test
  void tablesWithoutRowNumbersAndStrictOnesStayWhatTheyAre() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (a text, n integer, primary key (a)) strict, without rowid",
            "insert into t values ('x', 1)")) {
      new PlanRun(database).run(new AddConstraint(T, unique("uq", "n")));

      assertThat(database.one("select strict, wr from pragma_table_list('t')")).isEqualTo("1|1");
      assertThat(database.rows("select * from t")).containsExactly("x|1");
    }
  }

  @Test
  void aPrimaryKeyIsTakenOffAndPutOn() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (a text not null, n integer)", "insert into t values (1, 2)")) {
      PrimaryKey key = primaryKey("a");
      new PlanRun(database).run(new AddConstraint(T, key));
      assertThat(database.rows("select name from pragma_table_info('t') where pk"))
          .containsExactly("a");

      new PlanRun(database).run(new DropConstraint(T, key));
      assertThat(database.rows("select name from pragma_table_info('t') where pk")).isEmpty();
    }
  }

  @Test
  void aColumnOfAUniqueConstraintGoesWithIt() throws Exception {
    try (var database = Scratch.open("create table t (a int, b int, unique (b))")) {
      new PlanRun(database)
          .run(
              new DropConstraint(T, unique("generated", "b")),
              new DropColumn(T, column("b", integer())));

      assertThat(database.one("select sql from sqlite_schema where name = 't'"))
          .isEqualTo("CREATE TABLE \"t\" (a int)");
    }
  }

  @Test
  void valuesAreConverted() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (a varchar(10), b numeric(5,2), c boolean, d varchar(5), e blob, f int)",
            "insert into t values ('12', 2.5, 1, 'true', x'00112233445566778899aabbccddeeff', 3),"
                + " (null, 3, 0, 'F', null, null)")) {
      new PlanRun(database)
          .run(
              new AlterColumn(T, column("a", varchar(10)), column("a", integer()), null),
              new AlterColumn(T, column("b", numeric(5, 2)), column("b", bigint()), null),
              new AlterColumn(T, column("c", bool()), column("c", varchar(5)), null),
              new AlterColumn(T, column("d", varchar(5)), column("d", bool()), null),
              new AlterColumn(T, column("e", uuid()), column("e", varchar(36)), null),
              new AlterColumn(T, column("f", integer()), column("f", varchar(9)), "'no. ' || f"));

      assertThat(database.rows("select a, b, c, d, e, f from t"))
          .containsExactly(
              "12|3|true|1|00112233-4455-6677-8899-aabbccddeeff|no. 3", "null|3|false|0|null|null");
      assertThat(database.one("select typeof(a), typeof(b), typeof(c), typeof(d) from t"))
          .isEqualTo("integer|integer|text|integer");
    }
  }

  @Test
  void textIsShortenedWhereItFitsOrIsTold() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (a varchar(10), b clob)", "insert into t values ('12', 'größe')")) {
      new PlanRun(database)
          .run(
              new AlterColumn(T, column("a", varchar(10)), column("a", varchar(2)), null),
              new AlterColumn(T, column("b", clob()), column("b", varchar(3)), "substr(b, 1, 3)"));

      assertThat(database.rows("select * from t")).containsExactly("12|grö");
    }
  }

  @Test
  void aKeyOfTheTableToItselfStays() throws Exception {
    try (var database =
        Scratch.open(
            "create table t (id integer primary key, n int, p int references t)",
            "insert into t values (1, 1, null), (2, 2, 1)")) {
      new PlanRun(database)
          .run(
              new AddConstraint(
                  T, foreignKey("fk", "n").references("t", "id").deferrable(INITIALLY_DEFERRED)));

      assertThat(database.rows("select \"table\", \"from\" from pragma_foreign_key_list('t')"))
          .containsExactlyInAnyOrder("t|p", "t|n");
    }
  }
}
