package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the rows forbid is refused before the server fails, with what to do, and nothing is changed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GuardTest {
  private PostgresDatabase database;
  private Connection connection;
  private Runner runner;

  record Refused(String what, Operation operation) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeAll
  void start() throws Exception {
    database = PostgresDatabase.create();
    connection = database.connect();
  }

  @AfterAll
  void stop() throws Exception {
    connection.close();
    database.close();
  }

  @BeforeEach
  void fill() throws Exception {
    execute("DROP SCHEMA IF EXISTS public, other CASCADE", "CREATE SCHEMA public");
    execute("CREATE SCHEMA other", "CREATE TABLE other.inside (id int)");
    runner = new Runner(connection);
    runner.run(SETUP);
    execute(
        "INSERT INTO shops (name) VALUES ('one'), ('two')",
        "INSERT INTO items (id, shop_id, status, text, number) VALUES"
            + " (gen_random_uuid(), 1, 'NEW', 'it is seven', 70000),"
            + " (gen_random_uuid(), NULL, 'NEW', NULL, 70000)",
        "SELECT setval('counter', 500)");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefused(Refused example) throws Exception {
    var before = CatalogLines.of(connection);

    var refusal =
        catchThrowableOfType(
            ProblemException.class, () -> runner.run(List.of(example.operation())));

    assertThat(refusal).as("%s", example.operation()).isNotNull();
    assertThat(refusal.problem().what()).startsWith(example.what());
    assertThat(refusal.problem().next()).isNotBlank();
    assertThat(CatalogLines.of(connection)).isEqualTo(before);
  }

  static Stream<Refused> refused() {
    var other = column("other", integer()).notNull();
    return Stream.of(
        new Refused("items.other cannot be added: items has rows", new AddColumn(ITEMS, other)),
        alter("items.text cannot become not null", TEXT, TEXT.notNull()),
        new Refused(
            "the unique constraint uq cannot be added",
            new AddConstraint(ITEMS, unique("uq", "number", "status"))),
        new Refused(
            "the unique index ux cannot be added",
            new CreateIndex(
                ITEMS, uniqueIndex("ux", expression("number % 7")).where("number > 0"))),
        new Refused(
            "the unique constraint uq cannot be added",
            new AddConstraint(ITEMS, unique("uq", "number").withNullsNotDistinct())),
        new Refused(
            "the check constraint ck cannot be added",
            new AddConstraint(ITEMS, check("ck", "number < 70000"))),
        new Refused(
            "the check constraint ck cannot be added",
            new ReplaceConstraint(
                ITEMS,
                ITEM.constraint("ck_items_status").orElseThrow(),
                check("ck", "status = 'OLD'"))),
        new Refused(
            "the primary key of items cannot be added",
            new ReplaceConstraint(ITEMS, primaryKey("id"), primaryKey("text"))),
        new Refused(
            "the foreign key fk cannot be added",
            new AddConstraint(ITEMS, foreignKey("fk", "status").references("shops", "name"))),
        alter("items.text cannot become varchar(3)", TEXT, TEXT.withType(varchar(3))),
        alter("items.text cannot become bigint", TEXT, TEXT.withType(bigint())),
        alter("items.text cannot become uuid", TEXT, TEXT.withType(uuid())),
        alter("items.text cannot become jsonb", TEXT, TEXT.withType(json())),
        alter("items.text cannot become timestamp(6)", TEXT, TEXT.withType(timestamp(6))),
        alter("items.text cannot become varchar(9) array", TEXT, TEXT.withType(array(varchar(9)))),
        alter("items.number cannot become smallint", NUMBER, NUMBER.withType(smallint())),
        alter("items.number cannot become numeric(5,2)", NUMBER, NUMBER.withType(numeric(5, 2))),
        alter("items.number cannot become varchar(4)", NUMBER, NUMBER.withType(varchar(4))),
        new Refused(
            "items.mood holds values that its enum type shall lose: ok",
            new AlterEnumType(
                new EnumType(MOOD, List.of("sad", "ok")), new EnumType(MOOD, List.of("sad")))),
        new Refused(
            "the sequence counter stands outside of its new bounds",
            new AlterSequence(
                sequence("counter").incrementBy(50),
                sequence("counter").incrementBy(50).maxValue(100L))),
        new Refused(
            "shops.name cannot be changed: it is used by view names",
            new AlterColumn(
                SHOPS, SHOP.columns().get(1), SHOP.columns().get(1).withType(varchar(30)), null)),
        new Refused(
            "shops.name cannot be dropped: it is used by view names",
            new DropColumn(SHOPS, SHOP.columns().get(1))),
        new Refused("shops cannot be dropped: it is used by view names", new DropTable(SHOP)),
        new Refused("the schema other cannot be dropped", new DropSchema("other")));
  }

  @Test
  void aViewThatGoesBeforeIsNotInTheWay() throws Exception {
    var name = SHOP.columns().get(1);
    var view = new View(QualifiedName.of("names"), "SELECT name FROM shops");

    runner.run(new DropView(view), new AlterColumn(SHOPS, name, name.withType(text()), null));

    assertThat(CatalogLines.of(connection)).contains("column shops name text not null");
  }

  @Test
  void aTableThatAnotherPointsToStays() {
    var view = new View(QualifiedName.of("names"), "SELECT name FROM shops");

    var refusal =
        catchThrowableOfType(
            ProblemException.class, () -> runner.run(new DropView(view), new DropTable(SHOP)));

    assertThat(refusal.problem().what())
        .isEqualTo("shops cannot be dropped: the foreign key shop_id of items points to it");
  }

  @Test
  void aTableThatWasJustCreatedIsNotAsked() throws Exception {
    var fresh = QualifiedName.of("fresh");
    var plan =
        new PostgresqlProvider()
            .standard()
            .plan(
                new dev.autogen.dialect.PlanRequest(
                    List.of(
                        new CreateTable(Table.of(fresh, column("id", bigint()).notNull())),
                        new AddColumn(fresh, column("other", integer()).notNull()),
                        new AddConstraint(fresh, unique("uq", "id"))),
                    dev.autogen.schema.Schema.EMPTY,
                    java.util.Optional.empty()));

    assertThat(plan).hasOnlyElementsOfType(dev.autogen.dialect.Step.Statement.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "-7", " 8 "})
  void beforeSixteenNumbersAreKnownByTheirLook(String number) throws Exception {
    assertThat(fits("14", number, bigint())).isTrue();
    assertThat(fits("14", number + "x", bigint())).isFalse();
  }

  /** Whether the guard of a server of that version lets a text become of the type. */
  private boolean fits(String version, String text, SqlType type) throws Exception {
    execute(
        "UPDATE items SET text = %s WHERE text IS NOT NULL"
            .formatted(PostgresqlLiterals.text(text)));
    var request =
        new dev.autogen.dialect.PlanRequest(
            List.of(), dev.autogen.schema.Schema.EMPTY, java.util.Optional.empty());
    var guard =
        new TypeGuards(Integer.parseInt(version), new PlanState(request))
            .of(new AlterColumn(ITEMS, TEXT, TEXT.withType(type), null))
            .orElseThrow();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(guard.query())) {
      return !rows.next();
    }
  }

  private static Refused alter(String what, Column from, Column to) {
    return new Refused(what, new AlterColumn(ITEMS, from, to, null));
  }

  private void execute(String... statements) throws Exception {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
