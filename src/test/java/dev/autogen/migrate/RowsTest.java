package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsTest {
  private static final UUID ID = UUID.fromString("0fe1c2d3-0000-4000-8000-00000000000a");

  private enum Mood {
    HAPPY
  }

  private static void shop(Operations op) {
    op.createTable(
        "users",
        column("id", bigint()).identity(),
        column("name", varchar(40)).notNull(),
        primaryKey("id"));
    op.createTable(
        "orders",
        column("id", bigint()).notNull(),
        column("user_id", bigint()),
        column("total", numeric(12, 2)),
        primaryKey("id"),
        foreignKey("fk_orders_user", "user_id").references("users", "id").onDelete(CASCADE));
    op.bulkInsert("users", rows("id", "name").values(1, "Ann").values(7, "O'Neil \\ \n 🙂"));
    op.bulkInsert("orders", rows("id", "user_id", "total").values(1, 1, 5).values(2, null, null));
  }

  private static History history(Consumer<Operations> said) {
    return new History()
        .then("a1", RowsTest::shop, op -> op.dropTable("orders"))
        .then("b2", said, op -> {});
  }

  private static void upgrade(Place place, Consumer<Operations> said) {
    place.migrator(history(said)).upgrade(place.connection(), "head");
  }

  @ParameterizedTest
  @EnumSource
  void valuesArriveAsTheyAre(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      upgrade(
          place,
          op -> {
            op.createTable(
                "things",
                column("id", uuid()).notNull(),
                column("small", smallint()),
                column("money", numeric(12, 2)),
                column("ratio", doublePrecision()),
                column("ok", bool()),
                column("born", date()),
                column("seen", timestamp(6)),
                column("sent", timestampTz(6)),
                column("tea", time()),
                column("raw", varbinary()),
                column("doc", json()),
                column("mood", varchar(5)),
                primaryKey("id"));
            op.bulkInsert(
                "things",
                rows(
                        "id", "small", "money", "ratio", "ok", "born", "seen", "sent", "tea", "raw",
                        "doc", "mood")
                    .values(
                        ID,
                        (short) -3,
                        new BigDecimal("12.50"),
                        0.1,
                        true,
                        LocalDate.of(1990, 10, 3),
                        LocalDateTime.of(2026, 11, 21, 8, 12, 45, 123_000_000),
                        Instant.parse("2026-11-21T08:12:45.5Z"),
                        LocalTime.of(16, 30),
                        new byte[] {0, 127, -1},
                        "{\"a\": 'x'}".replace('\'', '"'),
                        Mood.HAPPY));
          });

      assertThat(row(place))
          .containsExactlyElementsOf(
              kind == Kind.SQLITE
                  ? List.of(
                      "0FE1C2D300004000800000000000000A",
                      "-3",
                      "12.5",
                      "0.1",
                      "1",
                      "1990-10-03",
                      "2026-11-21 08:12:45.123",
                      "2026-11-21 08:12:45.500",
                      "16:30:00.000000",
                      "007FFF",
                      "{\"a\": \"x\"}",
                      "HAPPY")
                  : List.of(
                      ID.toString(),
                      "-3",
                      "12.50",
                      "0.1",
                      "true",
                      "1990-10-03",
                      "2026-11-21 08:12:45.123",
                      "2026-11-21 08:12:45.5",
                      "16:30:00",
                      "007fff",
                      "{\"a\": \"x\"}",
                      "HAPPY"));
    }
  }

  private static List<String> row(Place place) throws SQLException {
    boolean sqlite = place.dialect().name().equals("sqlite");
    var id = sqlite ? "hex(id)" : "id::text";
    var raw = sqlite ? "hex(raw)" : "encode(raw, 'hex')";
    var sent = sqlite ? "sent" : "(sent at time zone 'UTC')::text";
    List<String> values = new ArrayList<>();
    for (var each :
        List.of(
            id, "small", "money", "ratio", "ok", "born", "seen", sent, "tea", raw, "doc", "mood")) {
      var text = sqlite ? "cast(%s as text)" : "(%s)::text";
      values.addAll(place.values("select " + text.formatted(each) + " from things"));
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource
  void theNextCountedNumberIsFree(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      upgrade(place, op -> op.execute("insert into users (name) values ('Zoe')"));

      assertThat(place.values("select name from users order by id"))
          .containsExactly("Ann", "O'Neil \\ \n 🙂", "Zoe");
      assertThat(Long.parseLong(place.values("select max(id) from users").get(0))).isGreaterThan(7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateAndADeleteTouchTheRowsTheySay(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      upgrade(
          place,
          op -> {
            op.update("orders").set("total", sql("id * 1.5")).where("total is null -- not yet");
            op.update("orders").set("user_id", null);
            op.delete("users").where("id = 1").atMost(1);
          });

      assertThat(place.values("select id from users")).containsExactly("7");
      assertThat(place.values("select id from orders where total = 3")).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreRowsThanAllowedStopEverything(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      assertThatThrownBy(() -> upgrade(place, op -> op.delete("orders").everyRow().atMost(1)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(
              "more than 1 rows of orders would be changed (2 rows, such as id = 1) (revision b2, ")
          .hasMessageContaining("atMost(1)");
      assertThat(place.values("select id from orders")).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatReferToDeletedOnesGoOrStopIt(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      Consumer<Operations> said = op -> op.delete("users").where("id = 1");
      if (kind == Kind.POSTGRESQL) {
        upgrade(place, said);
        assertThat(place.values("select id from orders")).containsExactly("2");
        return;
      }
      assertThatThrownBy(() -> upgrade(place, said))
          .hasMessageContaining("rows of orders refer to rows of users that are to be deleted")
          .hasMessageContaining("delete or change those rows of orders first");
      upgrade(
          place,
          op -> {
            op.delete("orders").where("user_id = 1");
            op.delete("users").where("id = 1");
          });
      assertThat(place.values("select id from orders")).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatRefersToNothingStopsIt(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      assertThatThrownBy(() ->
              upgrade(place, op -> op.bulkInsert("orders", rows("id", "user_id").values(9, 99))))
          .isInstanceOf(ProblemException.class);
      assertThat(place.values("select id from orders")).hasSize(2);
      assertThatThrownBy(
              () -> upgrade(place, op -> op.update("orders").set("user_id", 99).where("id = 2")))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aColumnThatMustBeGivenAValueIsGivenOne() {
    var recorder = Recorder.reading(Schema.EMPTY, "sqlite");
    recorder.createTable("parts", column("id", bigint()), column("code", text()).notNull());

    assertThatThrownBy(() -> recorder.bulkInsert("parts", rows("id").values(1)))
        .hasMessageContaining("op.bulkInsert into parts gives no code")
        .hasMessageContaining("it must not be null, and has no value of its own")
        .hasMessageContaining("name it in rows(…)");
  }

  @Test
  void aColumnThatIsAlwaysCountedTakesNoValue() {
    var recorder = Recorder.reading(Schema.EMPTY, "sqlite");
    recorder.createTable(
        "parts", column("id", bigint()).identity(identityOptions(true, 1, 1)), primaryKey("id"));

    assertThatThrownBy(() -> recorder.bulkInsert("parts", rows("id").values(1)))
        .hasMessageContaining("id of table parts is always counted by the database")
        .hasMessageContaining("take it out");
  }

  @ParameterizedTest
  @EnumSource
  void aScriptDoesTheSame(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          history(op -> {
            op.requireThat("select count(*) = 2 from orders", "two orders");
            op.update("orders").set("total", 9);
            op.bulkInsert("orders", rows("id", "total").values(3, 1));
          });
      var lines =
          new OfflineScript(history.map(), history, place.dialect(), RunSettings.STANDARD)
              .lines(history.map().offlineUpgrade("head"));
      for (var line : lines) {
        if (!line.startsWith("--")) {
          place.execute(line);
        }
      }

      assertThat(lines).anyMatch(line -> line.contains("this does not hold: two orders"));
      assertThat(place.values("select total from orders where total = 9")).hasSize(2);
      assertThat(place.values("select id from orders where total = 1")).containsExactly("3");
    }
  }
}
