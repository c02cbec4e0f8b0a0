package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.index;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.sql;
import static dev.autogen.Ddl.timestamp;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.uniqueIndex;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SqliteRefusalTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final QualifiedName GONE = QualifiedName.of("gone");
  private static final String[] SETUP = {
    "create table t (id integer primary key, a int, b text, c text default 'x', d int, check (b <> a))",
    "insert into t (id, a, b, c) values (1, 5, 'x', 'p'), (2, 5, null, 'q'), (3, null, 'y', 'q')",
    "create table p (id integer primary key, not_unique int)",
    "create index ix on t (c)",
    "create view v as select a from t",
    "create trigger tr after insert on p begin update t set d = 1; end"
  };

  /** Operations that stop with a problem, and words of it. */
  record Case(String name, String words, List<Operation> operations) {
    Case(String name, String words, Operation... operations) {
      this(name, words, List.of(operations));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> CASES =
      List.of(
          new Case(
              "a new column without value, by ALTER TABLE",
              "t.n is new and not null, and t has rows",
              new AddColumn(T, column("n", integer()).notNull())),
          new Case(
              "a new column without value, in a rebuild",
              "t.n is new and not null, and t has rows",
              new AddConstraint(T, unique("uq", "id")),
              new AddColumn(T, column("n", integer()).notNull())),
          new Case(
              "nulls, by ALTER TABLE",
              "t.b is to be not null, and some rows have no value in it",
              new AlterColumn(T, column("b", varchar()), column("b", varchar()).notNull(), null)),
          new Case(
              "nulls, in a rebuild",
              "t.b is to be not null, and some rows have no value in it",
              new AlterColumn(
                  T,
                  column("b", varchar()),
                  column("b", varchar()).notNull().defaultValue("y"),
                  null)),
          new Case(
              "nulls that a conversion makes",
              "t.c is to be not null, and some rows have no value in it",
              new AlterColumn(
                  T, column("c", varchar()), column("c", varchar()).notNull(), "nullif(c, 'q')")),
          new Case(
              "rows that do not fit a check",
              "some rows of t do not fit the check (a < 5)",
              new AddConstraint(T, check("ck", "a < 5"))),
          new Case(
              "rows that do not fit a check, in a rebuild",
              "some rows of t do not fit the check (t.a < 5)",
              new AddColumn(T, column("at", timestamp()).defaultValue(sql("current_timestamp"))),
              new AddConstraint(T, check("ck", "t.a < 5"))),
          new Case(
              "rows that are not unique",
              "some rows of t have the same a",
              new AddConstraint(T, unique("uq", "a"))),
          new Case(
              "rows that are not unique, for an index",
              "some rows of t have the same a",
              new CreateIndex(T, uniqueIndex("ux", "a").where("b is not null or c = 'q'"))),
          new Case(
              "rows that are not unique, for the key",
              "some rows of t have the same c",
              new DropConstraint(T, primaryKey("id")),
              new AddConstraint(T, primaryKey("c"))),
          new Case(
              "values that are too long",
              "some values of t.id are longer than 0",
              new AlterColumn(T, column("id", integer()), column("id", varchar(0)), null)),
          new Case(
              "values that cannot count rows",
              "t.c is to be the row's number, and some values of it are no whole numbers",
              new DropConstraint(T, primaryKey("id")),
              new AlterColumn(T, column("c", varchar()), column("c", integer()), "c || '.' || id"),
              new AddConstraint(T, primaryKey("c"))),
          new Case(
              "rows that do not fit once they are converted",
              "some rows of t do not fit its new definition",
              new AlterColumn(T, column("b", varchar()), column("b", varchar()), "a")),
          new Case(
              "values that are no number",
              "t.c is to hold numbers, and some values of it are none",
              new AlterColumn(T, column("c", varchar()), column("c", integer()), null)),
          new Case(
              "rows that refer to nothing",
              "some rows of t refer to rows that are not there",
              new AddConstraint(T, foreignKey("fk", "a").references("p", "id"))),
          new Case(
              "a key to what is not unique",
              "a foreign key of t",
              new AddConstraint(T, foreignKey("fk", "a").references("p", "not_unique"))),
          new Case(
              "a column that a view shows",
              "view v",
              new DropConstraint(T, check("x", "b <> a")),
              new DropColumn(T, column("a", integer()))),
          new Case(
              "a column that a check uses",
              "another constraint or column uses it",
              new DropColumn(T, column("a", integer()))),
          new Case(
              "a column that an index uses",
              "index ix uses it",
              new DropColumn(T, column("c", integer()))),
          new Case(
              "a column that a trigger of another table writes",
              "a trigger on p",
              new AddConstraint(T, unique("uq", "id")),
              new DropColumn(T, column("d", integer()))),
          new Case(
              "a table that a view shows",
              "view v",
              new DropTable(Table.of(T, column("a", integer())))),
          new Case("a table that is there", "there already", create(T)),
          new Case("a name that is taken", "cannot do", new RenameTable(T, QualifiedName.of("p"))),
          new Case(
              "no table", "table gone is not there", new AddColumn(GONE, column("a", integer()))),
          new Case("no table to drop", "table gone is not there", new DropTable(table(GONE))),
          new Case("no column", "table t has no column z", new RenameColumn(T, "z", "y")),
          new Case(
              "no column to drop",
              "table t has no column z",
              new DropColumn(T, column("z", integer()))),
          new Case(
              "no constraint",
              "table t has no unique constraint uq",
              new DropConstraint(T, unique("uq", "b"))),
          new Case("no index", "index i is not there", new DropIndex(T, index("i", "a"))),
          new Case("a schema", "SQLite has no schemas", create(new QualifiedName("s", "x"))),
          new Case(
              "a schema behind a key",
              "SQLite has no schemas",
              new AddConstraint(T, foreignKey("fk", "a").references("s.p", "id"))),
          new Case("wrong SQL", "cannot do", new ExecuteSql("create table x", null)));

  private static Operation create(QualifiedName name) {
    return new CreateTable(table(name));
  }

  private static Table table(QualifiedName name) {
    return Table.of(name, column("a", integer()));
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void stopsWithAProblemAndChangesNothing(Case example) throws Exception {
    try (var database = Scratch.open(SETUP)) {
      var before = facts(database);
      var run = new PlanRun(database);

      assertThatThrownBy(() -> run.run(example.operations().toArray(Operation[]::new)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(example.words());

      assertThat(facts(database)).isEqualTo(before);
    }
  }

  private static List<String> facts(Scratch database) throws Exception {
    var facts = database.rows("select name, sql from sqlite_schema");
    facts.addAll(database.rows("select * from t"));
    facts.addAll(database.rows("select 'foreign keys ' || foreign_keys from pragma_foreign_keys"));
    return facts;
  }

  @Test
  void rowsThatReferredToNothingBeforeAreNoReasonToStop() throws Exception {
    try (var database =
        Scratch.open(
            "create table p (id integer primary key)",
            "create table t (a int references p, b int)",
            "insert into t values (7, 1)")) {
      new PlanRun(database).run(new AddConstraint(T, unique("uq", "b")));

      assertThat(database.rows("select * from t")).containsExactly("7|1");
    }
  }

  @Test
  void aConnectionInATransactionIsNotPrepared() throws Exception {
    try (var database = Scratch.open("pragma foreign_keys = on", "begin")) {
      var dialect = new SqliteDialect("3");

      assertThatThrownBy(() -> dialect.beforeTransaction(database.connection()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("foreign keys are enforced");
    }
  }
}
