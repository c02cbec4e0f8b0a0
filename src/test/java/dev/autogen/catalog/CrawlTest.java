package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.testing.PostgresDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;

class CrawlTest {

  @ParameterizedTest
  @EnumSource(
      value = InformationSchemaKey.class,
      names = {"TABLES", "TABLE_COLUMNS", "TABLE_CONSTRAINTS", "INDEXES", "SEQUENCES"})
  void aQueryThatFailsNeverPassesForAnEmptyAnswer(InformationSchemaKey kind) throws SQLException {
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      database.execute("create table t (id integer primary key)");
      var views = new PostgresqlViews(18, "n.nspname = 'public'").views();
      var broken =
          InformationSchemaViewsBuilder.builder()
              .fromOptions(views)
              .withSql(kind, "select nonsense")
              .toOptions();

      assertThatThrownBy(() -> Crawl.read(connection, broken))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("nonsense");
    }
  }

  @Test
  void nothingIsLoggedAndTheLoggersAreLeftAsTheyWere() throws SQLException {
    List<LogRecord> seen = new ArrayList<>();
    var listener = listener(seen);
    var logger = Logger.getLogger("schemacrawler");
    var parent = Logger.getLogger("");
    parent.addHandler(listener);
    try (var database = PostgresDatabase.create();
        var connection = database.connect()) {
      Crawl.read(connection, new PostgresqlViews(18, "n.nspname = 'public'").views());

      assertThat(seen)
          .filteredOn(entry -> entry.getLoggerName().startsWith("schemacrawler"))
          .isEmpty();
      assertThat(logger.getUseParentHandlers()).isTrue();
      assertThat(logger.getHandlers()).isEmpty();
    } finally {
      parent.removeHandler(listener);
    }
  }

  private static Handler listener(List<LogRecord> seen) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        seen.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
