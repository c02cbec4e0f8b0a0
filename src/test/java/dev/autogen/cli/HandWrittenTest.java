package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that people wrote, through the real commands. */
class HandWrittenTest {
  private static final String FRAME =
      """
      package migrations;

      import static dev.autogen.Ddl.*;

      import dev.autogen.Migration;
      import dev.autogen.Operations;
      import dev.autogen.Revision;
      import java.time.Duration;

      /** Does %1$s. */
      @Revision(id = "%1$s", revises = {%2$s}, transactional = %3$s)
      public final class M_%1$s implements Migration {
        @Override
        public void upgrade(Operations op) {
      %4$s
        }
      }
      """;

  @TempDir Path folder;

  private void write(String id, String revises, boolean transactional, String body)
      throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(
        folder.resolve("migrations/M_%s.java".formatted(id)),
        FRAME.formatted(id, revises, transactional, body));
  }

  private void writeAll() throws IOException {
    Files.writeString(folder.resolve("autogen.properties"), "migrations=migrations\n");
    write(
        "aaaa",
        "",
        true,
        """
        op.createTable("users", column("id", bigint()).notNull(), column("email", varchar(40)), primaryKey("id"));
        op.bulkInsert("users", rows("id", "email").values(1, "A@B.C").values(2, "D@E.F"));
        """);
    write(
        "bbbb",
        "\"aaaa\"",
        false,
        """
        op.lockTimeout(Duration.ofSeconds(2));
        op.requireThat("not exists (select 1 from users where email is null)", "every user has an email");
        op.addColumn("users", column("mail", varchar(40)));
        op.update("users").set("mail", sql("lower(email)")).inBatchesOf(1).pausing(Duration.ofMillis(1));
        op.createIndex("users", uniqueIndex("ux_users_mail", "mail"), CONCURRENTLY);
        op.addConstraint("users", unique("uq_users_mail", "mail"), usingIndex("ux_users_mail"));
        op.execute("alter table users add extra integer")
            .reversedBy("alter table users drop column extra")
            .effect(schema -> schema.addColumn("users", column("extra", integer())));
        """);
    write("cccc", "\"bbbb\"", true, "op.update(\"users\").set(\"mail\", \"x\").where(\"id = 1\");");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void goUpAndComeDownWhereTheyCan(String kind) throws Exception {
    writeAll();
    try (var database = database(kind)) {
      var shell = new Shell(folder);
      var url = "--url=" + database.url();

      var up = shell.autogen(url, "upgrade");
      assertThat(up.code()).as(up.all()).isEqualTo(ExitCode.OK);
      var stuck = shell.autogen(url, "downgrade", "-1");
      assertThat(stuck.code()).as(stuck.all()).isEqualTo(ExitCode.USAGE);
      assertThat(stuck.err())
          .contains(
              "revision cccc leaves its downgrade out",
              "this has no inverse: op.update of users: what its rows held is not kept");

      assertThat(shell.autogen(url, "stamp", "bbbb").code()).isEqualTo(ExitCode.OK);
      var down = shell.autogen(url, "downgrade", "aaaa", "--allow-data-loss");
      assertThat(down.code()).as(down.all()).isEqualTo(ExitCode.OK);
      assertThat(shell.autogen(url, "upgrade", "bbbb").code()).isEqualTo(ExitCode.OK);
      database.execute("insert into users (id, email, mail) values (3, 'x', 'X')");

      var script = shell.autogen(url, "upgrade", "--sql", "aaaa:cccc");
      assertThat(script.code()).as(script.all()).isEqualTo(ExitCode.OK);
      assertThat(script.out()).contains("-- online in batches of 1, here all at once");
    }
  }

  private static Database database(String kind) throws SQLException {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}
