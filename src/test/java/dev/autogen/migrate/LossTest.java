package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

  @ParameterizedTest
  @EnumSource
  void aDowngradeThatLosesRowsAsks(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "head");
      place.execute("insert into users (email) values ('d@e.f')");
      List<LossReport> asked = new ArrayList<>();

      assertThatThrownBy(() ->
              migrator.downgrade(
                  place.connection(),
                  "base",
                  losses -> {
                    asked.add(losses);
                    return false;
                  }))
          .hasMessageContaining("downgrade to base would lose data: 2 rows of users")
          .hasMessageContaining("--allow-data-loss");

      assertThat(asked).hasSize(1);
      assertThat(migrator.current(place.connection())).containsExactly("c3");
      var steps = migrator.downgradePlan(place.connection(), "a1");
      assertThat(migrator.losses(place.connection(), steps).losses())
          .extracting(Loss::words)
          .containsExactly("1 value of users.nick");
    }
  }

  @ParameterizedTest
  @EnumSource
  void emptyTablesAndColumnsNeverAsk(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var migrator = place.migrator(History.shop());
      migrator.upgrade(place.connection(), "head");
      place.execute("update users set nick = null");

      migrator.downgrade(place.connection(), "a1", losses -> false);
      place.execute("delete from users");
      migrator.downgrade(place.connection(), "base", losses -> false);

      assertThat(migrator.current(place.connection())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDroppedUnderAnotherNameIsCountedUnderTheNameItHasNow(Kind kind) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          History.shop()
              .then(
                  "d4",
                  op -> {
                    op.renameTable("users", "people");
                    op.renameColumn("people", "email", "mail");
                    op.createTable("users", column("id", bigint()));
                  },
                  op -> op.isOffline())
              .then(
                  "e5",
                  op -> {
                    op.dropTable("users");
                    op.dropIndex("people", "ix_users_nickname");
                    op.dropColumn("people", "nick");
                    op.dropColumn("people", "mail");
                    op.addColumn("people", column("nick", text()));
                    op.dropColumn("people", "nick");
                  },
                  op -> op.isOffline());
      List<Loss> told = new ArrayList<>();
      var listener =
          new RunListener() {
            @Override
            public void losing(LossReport report) {
              told.addAll(report.losses());
            }
          };
      var migrator = place.migrator(history, listener);
      migrator.upgrade(place.connection(), "c3");
      assertThat(told).isEmpty();

      migrator.upgrade(place.connection(), "head");

      var users = QualifiedName.of("users");
      assertThat(told)
          .containsExactly(new Loss("e5", users, "nick", 1), new Loss("e5", users, "email", 1));
    }
  }
}
