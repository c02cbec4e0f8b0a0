package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapping needs and no schema has a word for: composite types, sequences of defaults. */
class UnreadableObjectsTest {
  private static final String PLACE =
      """
      package shop;

      import jakarta.persistence.*;
      import org.hibernate.annotations.*;

      @Entity
      class Place {
        @Id long id;
        @ColumnDefault("nextval('place_numbers')") Long number;
        Point at;

        @Embeddable
        @Struct(name = "point_on_map")
        static class Point {
          int x;
          int y;
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theyComeAndGoWithTheTablesThatNeedThem() throws Exception {
    try (var database = PostgresDatabase.create()) {
      database.execute("create sequence place_numbers");
      var shell = shell();
      var url = "--url=" + database.url();
      assertDone(shell.autogen("-m", "Places", url), "wrote");
      assertDone(shell.autogen(url, "upgrade"), "upgraded");
      database.execute("insert into place (id, at) values (1, (2, 3))");

      assertDone(shell.autogen(url, "check", "--at-head"), "agree");
      assertDone(shell.autogen("-m", "Nothing", url), "no changes");
      assertDone(shell.autogen(url, "diff"), "no difference");
      assertDone(shell.autogen(url, "downgrade", "base", "--allow-data-loss"), "downgraded");
      assertDone(shell.autogen(url, "upgrade"), "upgraded");
    }
  }

  @Test
  void inADatabaseThatHibernateMadeTheyAreTakenToBeThere() throws Exception {
    try (var database = PostgresDatabase.create()) {
      database.execute(
          "create sequence place_numbers",
          "create type point_on_map as (x integer, y integer)",
          "create table place (id bigint not null, number bigint default nextval('place_numbers'),"
              + " at point_on_map, primary key (id))");

      var answer = shell().autogen("--url=" + database.url(), "diff");

      assertDone(answer, "no difference");
      assertThat(answer.err()).contains("object type_point_on_map of the mapping cannot be read");
    }
  }

  private Shell shell() throws IOException {
    var shell = Shell.withSample(folder, "targets=postgresql");
    try (var files = Files.list(folder.resolve("sample-entities/shop"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(folder.resolve("sample-entities/shop/Place.java"), PLACE);
    return shell;
  }

  private static void assertDone(Shell.Answer answer, String said) {
    assertThat(answer.all()).contains(said);
    assertThat(answer.code()).as(answer.all()).isEqualTo(ExitCode.OK);
  }
}
