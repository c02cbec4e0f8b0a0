package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A standby takes no temporary table, in which expressions are respelled elsewhere. It is made as
 * <a href="https://www.postgresql.org/docs/current/warm-standby.html">the manual</a> says, from a
 * cold copy, and waits for a primary for ever.
 */
@Tag("corpora")
final class StandbyTest {
  private static final String THING =
      """
      package shop;
      import jakarta.persistence.*;
      import org.hibernate.annotations.Check;
      import org.hibernate.annotations.ColumnDefault;
      @Entity
      @Table(name = "things", indexes = @Index(name = "ix_things_code", columnList = "code desc"))
      @Check(name = "ck_things_code", constraints =
          "fn.ok(code) and case when n > 3 then code is not null else n in (1,2,3) end")
      class Thing {
        enum Kind { A, B }
        @Id @GeneratedValue Long id;
        @Column(nullable = false) @ColumnDefault("fn.raising(5)") Integer n;
        @ColumnDefault("('x'||'y')") String code;
        @Enumerated(EnumType.STRING) @ColumnDefault("'A'") Kind kind;
        @ColumnDefault("current_timestamp at time zone 'utc'") java.time.LocalDateTime at;
        @ColumnDefault("nextval('fn.s')") Long counted;
      }
      """;

  @TempDir Path folder;

  @Test
  void aStandbyIsComparedLikeItsPrimary() throws Exception {
    var shell = project();
    try (var primary = server()) {
      prepare(primary);
      assertThat(shell.autogen("-m", "Things").code()).isZero();
      assertThat(shell.autogen(url(primary), "upgrade").code()).isZero();
      assertThat(shell.autogen(url(primary), "diff").all()).contains("no difference");
    }
    Files.createFile(folder.resolve("data/standby.signal"));
    try (var standby = server()) {
      assertThat(shell.autogen(url(standby), "diff").all()).contains("no difference");
      assertThat(shell.autogen(url(standby), "check", "--at-head").code()).isZero();
      assertThat(shell.autogen(url(standby), "status").code()).isZero();

      var refused = shell.autogen(url(standby), "downgrade", "base");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(refused.err()).contains("read-only transaction");

      shell.edit("entities/shop/Thing.java", "n > 3", "n > 4");
      assertThat(shell.autogen(url(standby), "diff").out()).contains("ck_things_code");
    }
  }

  private Shell project() throws IOException {
    var sources = Files.createDirectories(folder.resolve("model/shop"));
    Files.writeString(sources.resolve("Thing.java"), THING);
    return Shell.withEntities(
        folder.resolve("model"), folder.resolve("project"), "targets=postgresql:18");
  }

  private EmbeddedPostgres server() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }

  private static String url(EmbeddedPostgres server) {
    return "--url=" + server.getJdbcUrl("postgres", "postgres");
  }

  /** A function that must not be called stands in a default. */
  private static void prepare(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create schema fn");
      statement.execute("create sequence fn.s");
      statement.execute(
          "create function fn.ok(text) returns boolean language sql immutable as 'select true'");
      statement.execute(
          "create function fn.raising(int) returns int language plpgsql volatile as"
              + " $$ begin raise exception 'called'; end $$");
    }
  }
}
