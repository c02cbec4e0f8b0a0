package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value that nobody has written yet stops a migration where rows would need it. */
class PlaceholderTest {
  private static final Object UNKNOWN = placeholder("users.points of existing rows");

  private static Consumer<Operations> points(Object value) {
    return op -> {
      op.addColumn("users", column("points", integer()));
      op.update("users").set("points", value);
      op.alterColumn("users", "points", nullable().to(notNull()));
    };
  }

  private static History with(Object value) {
    return History.shop().then("d4", points(value), op -> op.dropColumn("users", "points"));
  }

  private static ProblemException refusal(Place place, History history) {
    return catchThrowableOfType(
        ProblemException.class, () -> place.migrator(history).upgrade(place.connection(), "head"));
  }

  @ParameterizedTest
  @EnumSource
  void doesNoHarmWithoutRows(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(History.shop()).upgrade(place.connection(), "b2");
      var history =
          new History()
              .then("a1", History.shop().migration("a1"))
              .then("b2", History.shop().migration("b2"))
              .then("d4", points(UNKNOWN), op -> op.dropColumn("users", "points"));

      place.migrator(history).upgrade(place.connection(), "head");

      place.execute("insert into users (email, points) values ('x@y.z', 3)");
      assertThat(place.values("select points from users")).containsExactly("3");
      assertThatThrownBy(() -> place.execute("insert into users (email) values ('x@y.z')"))
          .hasMessageContaining("points");
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheRunBeforeAnythingChanges(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(History.shop()).upgrade(place.connection(), "a1");
      place.execute("insert into users (email) values ('x@y.z'), ('z@y.x')");
      var history =
          new History()
              .then("a1", History.shop().migration("a1"))
              .then("b2", History.shop().migration("b2"))
              .then(
                  "d4",
                  op -> {
                    op.renameTable("users", "people");
                    op.addColumn("people", column("points", integer()));
                    op.update("people").set("points", UNKNOWN);
                  },
                  op -> op.isOffline());

      var refusal = refusal(place, history);

      assertThat(refusal.kind()).isEqualTo(ProblemException.Kind.DATABASE);
      assertThat(refusal.problem().what())
          .isEqualTo(
              "users has rows, and nobody has said what they get in points (2 rows, such as id = 1)"
                  + " (revision d4)");
      assertThat(refusal.problem().next())
          .contains("in place of placeholder(\"users.points of existing rows\")");
      assertThat(place.migrator(history).current(place.connection())).containsExactly("a1");
      assertThat(place.tables()).contains("users").doesNotContain("people");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLookedAtInItsTurnWhereRowsComeAndGoBefore(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var refusal = refusal(place, with(UNKNOWN));

      assertThat(refusal.problem().what()).contains("(1 row: id = 1)");
      assertThat(place.migrator(History.shop()).current(place.connection())).containsExactly("c3");

      place.migrator(with(sql("id + 1"))).upgrade(place.connection(), "head");
      assertThat(place.values("select points from users")).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsOnlyForTheRowsThatItIsFor(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      place.migrator(History.shop()).upgrade(place.connection(), "head");
      Consumer<Operations> fill =
          op -> op.update("users").set("nick", UNKNOWN).where("nick is null");
      var history = History.shop().then("d4", fill, op -> op.isOffline());

      place.migrator(history).upgrade(place.connection(), "head");

      place.migrator(history).downgrade(place.connection(), "c3", losses -> true);
      place.execute("update users set nick = null");
      assertThat(refusal(place, history).problem().what()).contains("(1 row: id = 1)");
    }
  }
}
