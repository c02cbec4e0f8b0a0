package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.sqlite.SqliteConstraint.Generated;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SqliteTableTextEditingTest {

  /** A change to a text, and the text that comes of it. */
  record Case(String name, String before, UnaryOperator<SqliteTableText> edit, String after) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> COLUMNS =
      List.of(
          new Case(
              "a column is added after the others",
              "create table t (a int)",
              t -> t.addColumn("b text not null"),
              "create table t (a int, b text not null)"),
          new Case(
              "a column is added before the constraints",
              "create table t (a int, check (a > 0))",
              t -> t.addColumn("b text"),
              "create table t (a int, b text, check (a > 0))"),
          new Case(
              "a column is added on a line of its own where the others have one",
              "create table t (\n  a int, -- the a\n  b int -- the b\n)",
              t -> t.addColumn("c int"),
              "create table t (\n  a int, -- the a\n  b int, -- the b\n  c int\n)"),
          new Case(
              "a column is added before a comment that follows",
              "create table t (a int -- the end\n)",
              t -> t.addColumn("b int"),
              "create table t (a int, b int -- the end\n)"),
          new Case(
              "the first column goes",
              "create table t (a int, b int, c int)",
              t -> t.dropColumn("A"),
              "create table t (b int, c int)"),
          new Case(
              "the last column goes",
              "create table t (a int, b int)",
              t -> t.dropColumn("b"),
              "create table t (a int)"),
          new Case(
              "the last column before a constraint goes",
              "create table t (a int, b int unique references p, check (a > 0))",
              t -> t.dropColumn("b"),
              "create table t (a int, check (a > 0))"),
          new Case(
              "comments stay when a column goes",
              "create table t (\n  a int, -- the a\n  b int, -- the b\n  c int -- the c\n)",
              t -> t.dropColumn("b"),
              "create table t (\n  a int, -- the a\n   -- the b\n  c int -- the c\n)"),
          new Case(
              "comments stay when the last column goes",
              "create table t (a int, -- the a\n b int -- the b\n)",
              t -> t.dropColumn("b"),
              "create table t (a int -- the a\n  -- the b\n)"),
          new Case(
              "a column is defined anew in its place",
              "create table t (a int, [b c] text default 'x' /* so */, d)",
              t -> t.replaceColumn("b c", "\"b c\" int"),
              "create table t (a int, \"b c\" int /* so */, d)"),
          new Case(
              "a type changes",
              "create table t (a /* was */ varchar( 10 ) not null)",
              t -> t.withType("a", "integer"),
              "create table t (a /* was */ integer not null)"),
          new Case(
              "a type is given",
              "create table t (a, b)",
              t -> t.withType("a", "integer"),
              "create table t (a integer, b)"),
          new Case(
              "a type is taken away",
              "create table t (a int, b)",
              t -> t.withType("a", ""),
              "create table t (a , b)"),
          new Case(
              "not null is said",
              "create table t (a varchar(3) collate rtrim default 'x' unique)",
              t -> t.withNotNull("a", true),
              "create table t (a varchar(3) collate rtrim default 'x' not null unique)"),
          new Case(
              "not null is taken back with its name",
              "create table t (a int constraint nn not null on conflict abort default 1)",
              t -> t.withNotNull("a", false),
              "create table t (a int default 1)"),
          new Case(
              "a default changes",
              "create table t (a int default ( 1+ 2 ) not null, b)",
              t -> t.withDefault("a", "(3)"),
              "create table t (a int default (3) not null, b)"),
          new Case(
              "a default is taken off between words",
              "create table t (a int default(7)check(a>1))",
              t -> t.withDefault("a", null),
              "create table t (a int check(a>1))"),
          new Case(
              "a collation changes",
              "create table t (a text collate nocase unique)",
              t -> t.withCollation("a", "rtrim"),
              "create table t (a text collate rtrim unique)"),
          new Case(
              "a generated column changes",
              "create table t (a int, b int as (a+1))",
              t -> t.withGenerated("b", new Generated(null, "a * 2", true)),
              "create table t (a int, b int generated always as (a * 2) stored)"),
          new Case(
              "a generated column becomes a plain one",
              "create table t (a int, b int generated always as (a+1) stored not null)",
              t -> t.withGenerated("b", null),
              "create table t (a int, b int not null)"));

  static final List<Case> CONSTRAINTS =
      List.of(
          new Case(
              "a constraint is added",
              "create table t (a int) strict",
              t -> t.addConstraint("unique (a)"),
              "create table t (a int, unique (a)) strict"),
          new Case(
              "a constraint is added after those without commas",
              "create table t (a int, unique (a) check (a > 0))",
              t -> t.addConstraint("constraint c check (a < 9)"),
              "create table t (a int, unique (a) check (a > 0), constraint c check (a < 9))"),
          new Case(
              "a constraint goes",
              "create table t (a int, b int, constraint c check (a > 0), unique (b))",
              t -> t.dropConstraint(t.constraint("C").orElseThrow()),
              "create table t (a int, b int, unique (b))"),
          new Case(
              "the first of constraints without commas goes",
              "create table t (a int, unique (a) check (a > 0))",
              t -> t.dropConstraint(t.uniques().get(0)),
              "create table t (a int,  check (a > 0))"),
          new Case(
              "the last of constraints without commas goes",
              "create table t (a int, unique (a) check (a > 0))",
              t -> t.dropConstraint(t.checks().get(0)),
              "create table t (a int, unique (a))"),
          new Case(
              "the only constraint goes",
              "create table t (a int, unique (a))",
              t -> t.dropConstraint(t.uniques().get(0)),
              "create table t (a int)"),
          new Case(
              "a unique constraint at a column goes",
              "create table t (a int unique not null, b int)",
              t -> t.dropConstraint(t.uniques().get(0)),
              "create table t (a int not null, b int)"),
          new Case(
              "a foreign key at a column goes, all of it",
              "create table t (a int constraint fk references p (id) on delete cascade match full"
                  + " deferrable initially deferred not null)",
              t -> t.dropConstraint(t.foreignKeys().get(0)),
              "create table t (a int not null)"),
          new Case(
              "a primary key at a column goes",
              "create table t (a integer primary key autoincrement, b int)",
              t -> t.dropConstraint(t.primaryKey().orElseThrow()),
              "create table t (a integer, b int)"),
          new Case(
              "a primary key is set at a column",
              "create table t (a integer not null, b int)",
              t -> t.withClause("a", "primary key autoincrement"),
              "create table t (a integer primary key autoincrement not null, b int)"),
          new Case(
              "a constraint is replaced in its place",
              "create table t (a int, constraint c check (a > 0), unique (a))",
              t -> t.replaceConstraint(t.checks().get(0), "constraint c check (a > 1)"),
              "create table t (a int, constraint c check (a > 1), unique (a))"));

  static final List<Case> NAMES =
      List.of(
          new Case(
              "a column is renamed in keys, checks and expressions",
              "create table t (a int not null check (a > 0), b int as (a + \"A\") stored, primary"
                  + " key (a desc, [a] collate a), unique ('a'), foreign key (a) references p (a),"
                  + " check (t.a <> 'a' and a(1) > x.a))",
              t -> t.renameColumn("a", "z"),
              "create table t (z int not null check (z > 0), b int as (z + z) stored, primary"
                  + " key (z desc, z collate a), unique (z), foreign key (z) references p (a),"
                  + " check (t.z <> 'a' and a(1) > x.a))"),
          new Case(
              "a column is renamed where the table refers to itself",
              "create table t (id int unique, p int references t (id) default id)",
              t -> t.renameColumn("id", "key"),
              "create table t (\"key\" int unique, p int references t (\"key\") default id)"),
          new Case(
              "a column that is called as a type, an operator or a keyword is renamed alone",
              "create table t (end int, date date check (cast(date as date) <> ''), check (case"
                  + " when end then date else end > 0 end = 1))",
              t -> t.renameColumn("end", "finish").renameColumn("date", "day"),
              "create table t (finish int, day date check (cast(day as date) <> ''), check (case"
                  + " when finish then day else finish > 0 end = 1))"),
          new Case(
              "words that only order are no columns",
              "create table t (desc int, primary key (desc desc))",
              t -> t.renameColumn("desc", "d"),
              "create table t (d int, primary key (d desc))"),
          new Case(
              "the table is renamed in its checks and its keys to itself",
              "create table t (a int check (t.a > 0), b int references t (a), c int references"
                  + " \"t\", t int check (t > 0))",
              t -> t.renameTable("u v"),
              "create table \"u v\" (a int check (\"u v\".a > 0), b int references \"u v\" (a), c"
                  + " int references \"u v\", t int check (t > 0))"),
          new Case(
              "a copy refers to the table that it will be",
              "create table t (a int check (t.a > 0), b int references t (a))",
              t -> t.asCopy("copy"),
              "create table copy (a int check (a > 0), b int references t (a))"));

  @ParameterizedTest(name = "{0}")
  @FieldSource({"COLUMNS", "CONSTRAINTS", "NAMES"})
  void editsOnlyWhatChanges(Case example) {
    var before = SqliteTableText.parse(example.before());

    assertThat(example.edit().apply(before).text()).isEqualTo(example.after());
    assertThat(before.text()).isEqualTo(example.before());
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource({"COLUMNS", "CONSTRAINTS"})
  void givesTextThatSqliteAccepts(Case example) throws Exception {
    try (var database = Scratch.open(example.after())) {
      var kept = database.one("select sql from sqlite_schema where name = 't'");
      assertThat(SqlTokens.same(kept, example.after())).isTrue();
    }
  }

  @Test
  void refusesWhatIsNotThere() {
    var table = SqliteTableText.parse("create table t (a int, unique (a))");

    assertThatThrownBy(() -> table.renameColumn("b", "c"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no column b");
    assertThatThrownBy(() -> table.dropConstraint(new SqliteConstraint.Check(null, "a > 0")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> table.dropColumn("a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void knowsWhetherAColumnIsUsedElsewhere() {
    var table =
        SqliteTableText.parse(
            "create table t (a int check (a > 0), b int, c as (b), d int references t (d), check"
                + " (d > 0))");

    assertThat(table.isUsedElsewhere("a")).isFalse();
    assertThat(table.isUsedElsewhere("b")).isTrue();
    assertThat(table.isUsedElsewhere("d")).isTrue();
  }
}
