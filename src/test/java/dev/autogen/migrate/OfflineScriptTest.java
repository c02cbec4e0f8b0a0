package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineScriptTest {

  private static List<String> upgrade(Place place, History history, String range) {
    return new OfflineScript(history.map(), history, place.dialect(), RunSettings.STANDARD)
        .lines(history.map().offlineUpgrade(range));
  }

  private static void run(Place place, List<String> lines) throws SQLException {
    for (var line : lines) {
      if (!line.startsWith("--")) {
        place.execute(line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theScriptDoesWhatTheRunnerDoes(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history = History.shop();
      run(place, upgrade(place, history, "head"));

      var migrator = place.migrator(history);
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      assertThat(place.values("select nick from users")).containsExactly("al");

      run(
          place,
          new OfflineScript(history.map(), history, place.dialect(), RunSettings.STANDARD)
              .lines(history.map().offlineDowngrade("c3:base")));
      assertThat(place.tables()).containsExactly("autogen_log", "autogen_version");
      assertThat(migrator.current(place.connection())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRangeTakesItsStartForGranted(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      assertThat(upgrade(place, History.shop(), "b2:c3"))
          .containsSubsequence("-- Running upgrade c3, does c3", "BEGIN;")
          .contains("insert into users (email, nickname) values ('a@b.c', 'al');")
          .contains("UPDATE autogen_version SET version_num = 'c3' WHERE version_num = 'b2';")
          .anyMatch(line -> line.startsWith("INSERT INTO autogen_log") && line.contains("t1:c3"))
          .endsWith("COMMIT;");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionIsRefused(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history = History.shop().then("d4", op -> op.connection(), op -> op.isOffline());

      assertThatThrownBy(() -> upgrade(place, history, "head"))
          .hasMessageContaining("op.connection() was called where there is no database")
          .hasMessageContaining("revision d4");
    }
  }
}
