package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Operations;
import dev.autogen.testing.LiveDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write by hand does on a database what it does in memory, and its inverse too. */
class VocabularyTest {

  /** A word. */
  record Case(String name, Consumer<Operations> said) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case("add enum value", op -> op.addEnumValue("mood", "angry")),
        new Case("add enum value before", op -> op.addEnumValueBefore("mood", "calm", "sad")),
        new Case("rename enum value", op -> op.renameEnumValue("mood", "happy", "glad")),
        new Case("rename view", op -> op.renameView("adults", "grown_ups")),
        new Case("replace view", op -> op.replaceView("adults", "select name from people")),
        new Case(
            "concurrent index",
            op -> op.createIndex("people", index("ix_people_age", "age"), CONCURRENTLY)),
        new Case("concurrent drop", op -> op.dropIndex("people", "ux_people_name", CONCURRENTLY)),
        new Case(
            "using index",
            op ->
                op.addConstraint(
                    "people", unique("uq_people_name", "name"), usingIndex("ux_people_name"))),
        new Case(
            "primary key using index",
            op -> op.addConstraint("people", primaryKey("id"), usingIndex("ux_people_id"))),
        new Case(
            "not valid, then validate",
            op -> {
              op.addConstraint("people", check("ck_people_age", "age >= 0").notValid());
              op.validateConstraint("people", "ck_people_age");
            }),
        new Case(
            "declared SQL",
            op ->
                op.execute("alter table people add extra bigint")
                    .reversedBy("alter table people drop column extra")
                    .effect(schema -> schema.addColumn("people", column("extra", bigint())))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void doesOnADatabaseWhatItDoesInMemoryAndBack(Case example) throws SQLException {
    for (var kind : Kind.values()) {
      try (var place = new Place(kind);
          var live = new LiveDatabase(place.database())) {
        var history = People.history(example.said());
        var migrator = place.migrator(history);
        migrator.upgrade(place.connection(), "a1");
        var before = live.facts();

        migrator.upgrade(place.connection(), "b2");
        var folded =
            new Replayer(place.dialect().name())
                .fold(Replay.EMPTY, List.of("a1", "b2"), history)
                .schema();
        assertThat(ours(live.facts()))
            .as("up on " + kind)
            .isEqualTo(held(live.factsOf(folded), kind));

        migrator.downgrade(place.connection(), "a1", losses -> true);
        assertThat(ours(live.facts())).as("down on " + kind).isEqualTo(ours(before));
        assertThat(place.values("select count(*) from people")).containsExactly("2");
      }
    }
  }

  /** SQLite holds no enum types. */
  private static List<String> held(List<String> facts, Kind kind) {
    return facts.stream()
        .filter(line -> kind != Kind.SQLITE || !line.startsWith("EnumType["))
        .toList();
  }

  private static List<String> ours(List<String> facts) {
    return facts.stream().filter(line -> !line.contains("autogen_")).toList();
  }

  @Test
  void everythingInASchemaComesAlong() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var migrator =
          place.migrator(
              People.history(op -> {
                op.createSchema("crm");
                op.createTable("crm.notes", column("id", bigint()));
                op.renameSchema("crm", "sales");
                op.addColumn("sales.notes", column("body", text()));
              }));
      migrator.upgrade(place.connection(), "head");

      var schemas =
          "select schema_name::text from information_schema.schemata"
              + " where schema_name in ('crm', 'sales')";
      assertThat(place.values("select body from sales.notes")).isEmpty();
      assertThat(place.values(schemas)).containsExactly("sales");
      migrator.downgrade(place.connection(), "a1", losses -> true);
      assertThat(place.values(schemas)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsFollowARenamedEnumValue(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place
          .migrator(People.history(op -> op.renameEnumValue("mood", "happy", "glad")))
          .upgrade(place.connection(), "head");

      assertThat(place.values("select mood from people")).containsExactly("glad", "glad");
      place.execute("insert into people (id) values (3)");
      assertThat(place.values("select mood from people where id = 3")).containsExactly("glad");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEnumValueIsUsedInTheTransactionThatAddsIt(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          new History()
              .then("a1", People::create, op -> op.dropTable("people"))
              .then(
                  "b2",
                  op -> {
                    op.addEnumValue("mood", "angry");
                    op.update("people").set("mood", "angry").where("age > 17");
                  },
                  op -> {});
      place.migrator(history).upgrade(place.connection(), "head");

      assertThat(place.values("select mood from people order by id"))
          .containsExactly("angry", "happy");
    }
  }

  @Test
  void anEnumValueThatIsUsedWhereNobodySeesItIsTold() throws SQLException {
    try (var place = new Place(Kind.POSTGRESQL)) {
      var history =
          new History()
              .then("a1", People::create, op -> op.dropTable("people"))
              .then(
                  "b2",
                  op -> {
                    op.addEnumValue("mood", "angry");
                    op.execute("update people set mood = ('an' || 'gry')::mood");
                  },
                  op -> {});

      assertThatThrownBy(() -> place.migrator(history).upgrade(place.connection(), "head"))
          .hasMessageContaining("add it in a migration of its own before this one");
    }
  }
}
