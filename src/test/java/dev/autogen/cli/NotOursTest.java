package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else keeps in the same database is left alone when it is said, or well known. */
class NotOursTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatIsExcludedIsNeitherDroppedNorCreatedNorDrift(String kind) throws Exception {
    try (Database database =
        kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create()) {
      var shell = Shell.withSample(folder, "targets=sqlite,postgresql");
      var url = "--url=" + database.url();
      shell.autogen("-m", "Initial shop");
      shell.autogen(url, "upgrade");
      database.execute("create table flyway_schema_history (installed_rank int primary key)");
      database.execute("create table databasechangeloglock (id int)");
      assertThat(shell.autogen(url, "diff").code()).isEqualTo(ExitCode.OK);

      database.execute("create table audit_log (id int)");
      database.execute("alter table customers add column imported_by varchar(10)");
      database.execute("create index ix_imported on customers (name)");
      assertThat(shell.autogen(url, "diff").out())
          .contains("drop table audit_log", "drop column customers.imported_by", "ix_imported");
      assertThat(shell.autogen(url, "check").code()).isEqualTo(ExitCode.NO);

      String[] patterns = {
        "-Dexclude.tables=audit_*,coupons",
        "-Dexclude.columns=customers.imported_*,customers.birthday",
        "-Dexclude.indexes=ix_imported"
      };
      assertThat(shell.autogen(with(patterns, url, "diff")).all()).contains("no difference");
      assertThat(shell.autogen(with(patterns, url, "check")).all()).contains("agree");
    }
  }

  private static String[] with(String[] patterns, String... arguments) {
    return Stream.of(patterns, arguments).flatMap(Stream::of).toArray(String[]::new);
  }
}
