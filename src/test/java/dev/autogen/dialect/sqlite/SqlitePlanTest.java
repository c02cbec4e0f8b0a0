package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.desc;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.index;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.sequence;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.uniqueIndex;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.PlanRequest;
import dev.autogen.dialect.Step;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SqlitePlanTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final QualifiedName U = QualifiedName.of("u");
  private static final String[] SETUP = {
    "create table t (id integer primary key, a int, b varchar(9) not null, constraint ck check (a >"
        + " 0))",
    "insert into t values (1, 5, 'x')",
    "create table u (id integer primary key, t_id int references t (id) on delete cascade)",
    "insert into u values (1, 1)",
    "create index ix on t (a)",
    "create view v as select id from t"
  };

  /** Operations, and the statements that they become. */
  record Case(String name, List<Operation> operations, List<String> statements) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case one(String name, Operation operation, String... statements) {
    return new Case(name, List.of(operation), List.of(statements));
  }

  static final List<Case> CASES =
      List.of(
          one(
              "a table comes",
              new CreateTable(
                  Table.of(
                      QualifiedName.of("order"),
                      column("id", bigint()).identity(),
                      column("Name", varchar(20)).notNull().defaultValue("it's"),
                      primaryKey("id"),
                      foreignKey("fk", "id").references("t", "id"))),
              "create table \"order\" (\n"
                  + "  id integer,\n"
                  + "  Name varchar(20) default 'it''s' not null,\n"
                  + "  primary key (id),\n"
                  + "  constraint fk foreign key (id) references t (id)\n"
                  + ")"),
          one(
              "a column comes",
              new AddColumn(T, column("c", integer()).notNull().defaultValue(3)),
              "alter table t add column c integer default 3 not null"),
          one(
              "a column goes",
              new DropColumn(U, column("t_id", integer())),
              "alter table u drop column t_id"),
          one(
              "a column may be null",
              new AlterColumn(T, column("b", varchar(9)).notNull(), column("b", varchar(9)), null),
              "alter table t alter column b drop not null"),
          one(
              "a column must not be null",
              new AlterColumn(T, column("a", integer()), column("a", integer()).notNull(), null),
              "alter table t alter column a set not null"),
          one(
              "a check comes",
              new AddConstraint(T, check("ck_b", "b <> ''")),
              "alter table t add constraint ck_b check (b <> '')"),
          one(
              "a check goes",
              new DropConstraint(T, check("other", "A>0")),
              "alter table t drop constraint ck"),
          one(
              "a column is renamed",
              new RenameColumn(T, "a", "key"),
              "alter table t rename column a to \"key\""),
          one(
              "a table is renamed",
              new RenameTable(T, U.withName("w")),
              "alter table t rename to w"),
          one(
              "an index comes",
              new CreateIndex(T, index("i", desc("a")).where("a > 3")),
              "create index i on t (a desc) where a > 3"),
          one("an index goes", new DropIndex(T, index("ix", "a")), "drop index ix"),
          one(
              "an index is renamed",
              new RenameIndex(T, "ix", "iy"),
              "drop index ix",
              "CREATE INDEX iy on t (a)"),
          one(
              "a sequence comes",
              new CreateSequence(sequence("s").startWith(7)),
              "create table s (\n  next_val bigint\n)",
              "insert into s (next_val) values (7)"),
          one("a comment changes nothing", comment()),
          one(
              "raw SQL stays as it is",
              new ExecuteSql("update t set a = 9", null),
              "update t set a = 9"),
          new Case(
              "tables that refer to each other come each in one piece",
              List.of(
                  new CreateTable(Table.of(T.withName("x"), column("y", integer()))),
                  new CreateTable(Table.of(T.withName("y"), column("x", integer()))),
                  new AddConstraint(T.withName("x"), foreignKey("f", "y").references("y", "x")),
                  new AddConstraint(T.withName("y"), unique("q", "x")),
                  new CreateIndex(T.withName("x"), uniqueIndex("i", "y")),
                  new RenameColumn(T.withName("x"), "y", "z")),
              List.of(
                  "create table x (\n  z integer,\n  constraint f foreign key (z) references y (x)\n)",
                  "create table y (\n  x integer,\n  constraint q unique (x)\n)",
                  "create unique index i on x (z)")),
          new Case(
              "a table that comes and goes is never made",
              List.of(
                  new CreateTable(Table.of(T.withName("x"), column("y", integer()))),
                  new DropTable(Table.of(T.withName("x"), column("y", integer())))),
              List.of()));

  private static Operation comment() {
    var plain = column("a", integer());
    return new AlterColumn(T, plain, plain.comment("so"), null);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void becomesTheseStatements(Case example) throws Exception {
    try (var database = Scratch.open(SETUP)) {
      var statements = new PlanRun(database).run(example.operations().toArray(Operation[]::new));

      assertThat(statements).containsExactlyInAnyOrderElementsOf(example.statements());
    }
  }

  @Test
  void aTableWithReferringRowsIsDroppedAndTheRowsStay() throws Exception {
    try (var database = Scratch.open(SETUP)) {
      database.run("pragma foreign_keys = on");
      new PlanRun(database)
          .run(
              new DropView(new View(QualifiedName.of("v"), "select id from t")),
              new DropConstraint(U, foreignKey("x", "t_id").references("t", "id")),
              new DropTable(Table.of(T, column("id", integer()))));

      assertThat(database.rows("select * from u")).containsExactly("1|1");
      assertThat(database.rows("select * from pragma_foreign_key_list('u')")).isEmpty();
    }
  }

  @Test
  void sequencesAreRenamedAndDropped() throws Exception {
    try (var database = Scratch.open("create table s (next_val bigint)")) {
      new PlanRun(database).run(new RenameSequence(QualifiedName.of("s"), QualifiedName.of("r")));
      assertThat(database.rows("select name from sqlite_schema")).containsExactly("r");

      new PlanRun(database).run(new DropSequence(sequence("r")));
      assertThat(database.rows("select name from sqlite_schema")).isEmpty();
    }
  }

  @Test
  void foreignKeysOfNewTablesFollowARename() throws Exception {
    try (var database = Scratch.open()) {
      new PlanRun(database)
          .run(
              new CreateTable(Table.of(T, column("id", integer()), primaryKey("id"))),
              new CreateTable(
                  Table.of(U, column("a", integer()), foreignKey("f", "a").references("t", "id"))),
              new RenameColumn(T, "id", "number"),
              new RenameTable(T, QualifiedName.of("s")));

      assertThat(database.rows("select \"table\", \"to\" from pragma_foreign_key_list('u')"))
          .containsExactly("s|number");
    }
  }

  @Test
  void viewsSeeTheTablesAsTheyAreToBe() throws Exception {
    try (var database = Scratch.open(SETUP)) {
      new PlanRun(database)
          .run(
              new AddConstraint(T, unique("uq", "b")),
              new RenameColumn(T, "a", "number"),
              new CreateView(new View(QualifiedName.of("w"), "select number from t")));

      assertThat(database.rows("select * from w")).containsExactly("5");
    }
  }

  @Test
  void aScriptUsesWhatItsVersionCanDo() throws Exception {
    var request =
        new PlanRequest(
            List.of(new AddConstraint(T, check("ck", "a > 0"))),
            Schema.of(List.of(Table.of(T, column("a", integer())))),
            Optional.empty());

    var alter = new Step.Statement("alter table t add constraint ck check (a > 0)");
    assertThat(new SqliteDialect("3.54.1").plan(request)).contains(alter);
    assertThat(new SqliteDialect("3.46").plan(request)).doesNotContain(alter).hasSizeGreaterThan(5);
    assertThat(new SqliteDialect("3").plan(request)).doesNotContain(alter);
  }

  @Test
  void aPlanWithoutADatabaseStartsFromTheSchema() throws Exception {
    var table = Table.of(T, column("a", integer()), check("ck", "t.a > 0"));
    var request =
        new PlanRequest(
            List.of(new AddConstraint(T, unique("uq", "a"))),
            Schema.of(List.of(table.withIndexes(List.of(index("ix", "a"))))),
            Optional.empty());

    var statements =
        new SqliteDialect("3")
            .plan(request).stream()
                .filter(Step.Statement.class::isInstance)
                .map(step -> ((Step.Statement) step).sql())
                .toList();

    assertThat(statements)
        .contains("drop table t", "CREATE INDEX ix on t (a)")
        .anyMatch(sql -> sql.contains("constraint uq unique (a)"));
    try (var database = Scratch.open("create table t (a integer, constraint ck check (t.a > 0))")) {
      database.run("insert into t values (1)");
      for (var statement : statements) {
        database.run(statement);
      }
      assertThat(database.rows("select * from t")).containsExactly("1");
    }
  }
}
