package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Downgrades that are left out. */
class ReversalTest {

  private record Upward(Consumer<Operations> words) implements Migration {
    @Override
    public void upgrade(Operations op) {
      words.accept(op);
    }
  }

  private static History history(Consumer<Operations> said) {
    return new History()
        .then("a1", People::create, op -> op.dropTable("people"))
        .then("b2", new Upward(said));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMigrationBroughtGoesWithItsRows(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator =
          place.migrator(
              history(op -> {
                op.addColumn("people", column("nick", varchar(20)));
                op.update("people").set("nick", "x");
                op.alterColumn("people", "nick", nullable().to(notNull()));
                op.createTable("pets", column("id", bigint()), primaryKey("id"));
                op.bulkInsert("pets", rows("id").values(1));
                op.delete("pets").everyRow();
                op.execute("create index ix_raw on people (age)")
                    .reversedBy("drop index ix_raw")
                    .effect(then -> then.createIndex("people", index("ix_raw", "age")));
              }));
      migrator.upgrade(place.connection(), "head");
      assertThat(place.tables()).contains("pets");

      migrator.downgrade(place.connection(), "a1", losses -> true);

      assertThat(place.tables()).containsExactly("autogen_log", "autogen_version", "people");
      assertThat(place.values("select * from people where id = 1")).containsExactly("1");
      migrator.upgrade(place.connection(), "head");
    }
  }

  @ParameterizedTest
  @EnumSource
  void insertedRowsGoByTheirKey(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          new History()
              .then(
                  "a1",
                  op ->
                      op.createTable(
                          "codes",
                          column("area", varchar(9)),
                          column("code", varchar(9)),
                          column("words", text()),
                          primaryKey("area", "code")),
                  op -> op.dropTable("codes"))
              .then(
                  "b2",
                  new Upward(op ->
                      op.bulkInsert(
                          "codes",
                          rows("words", "code", "area")
                              .values("it's", "1", "x'")
                              .values(null, "2", "x'"))));
      var migrator = place.migrator(history);
      migrator.upgrade(place.connection(), "a1");
      place.execute("insert into codes (area, code) values ('x', '1')");
      migrator.upgrade(place.connection(), "head");
      assertThat(place.values("select code from codes")).hasSize(3);

      migrator.downgrade(place.connection(), "a1", losses -> true);

      assertThat(place.values("select area from codes")).containsExactly("x");
    }
  }

  record Stuck(String said, Consumer<Operations> words) {
    @Override
    public String toString() {
      return said;
    }
  }

  private static Stream<Stuck> stuck() {
    return Stream.of(
        new Stuck(
            "op.execute without reversedBy: create table raw (id int)",
            op -> op.execute("create table raw (id int)")),
        new Stuck(
            "op.update of people: what its rows held is not kept",
            op -> op.update("people").set("age", 1)),
        new Stuck(
            "op.delete of people: its rows are gone", op -> op.delete("people").where("id = 1")),
        new Stuck(
            "op.bulkInsert into people: no primary key tells the rows",
            op -> op.bulkInsert("people", rows("id").values(9))),
        new Stuck("op.isOffline()", op -> op.isOffline()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stuck")
  void whatCannotBeTurnedRoundIsToldBeforeAnythingRuns(Stuck example) throws SQLException {
    try (var place = new Place(Kind.SQLITE)) {
      var migrator =
          place.migrator(
              history(op -> {
                op.addColumn("people", column("nick", varchar(20)));
                example.words().accept(op);
              }));
      migrator.upgrade(place.connection(), "head");

      assertThatThrownBy(() -> migrator.downgrade(place.connection(), "a1", losses -> true))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("revision b2 leaves its downgrade out")
          .hasMessageContaining("this has no inverse: " + example.said())
          .hasMessageContaining("write its downgrade");
      assertThat(migrator.current(place.connection())).containsExactly("b2");
      assertThat(place.values("select nick from people")).isNotEmpty();
    }
  }
}
