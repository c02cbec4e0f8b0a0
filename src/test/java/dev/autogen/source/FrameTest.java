package dev.autogen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.DropSchema;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameTest {
  private static final MigrationSpec SPEC =
      new MigrationSpec(
          "db.migrations",
          "M1_Go",
          "Go on, then",
          "3f9a2c7d81b4",
          List.of("1c0d55e6a7f2", "aaaa"),
          List.of("shop"),
          List.of("billing"),
          Instant.parse("2026-11-21T08:12:45Z"),
          Steps.of(List.of(new DropSchema("a"))),
          Steps.of(List.of()));

  private static final String OWN =
      """
      /* Copyright ${year}. */
      package ${package};

      import static dev.autogen.Ddl.*;

      /**
       * A migration of ours.
       *
       * <p>${message}
       */
      ${revision}
      class ${class} extends OurMigration {
      ${body}
      }
      """
          .replace("${year}", "2026");

  @Test
  void theBuiltInFrameIsTheOneInTemplates() throws IOException {
    var text = Files.readString(Path.of("templates/Migration.java.template"));

    assertThat(new MigrationSource(Frame.of(text, "templates")).write(SPEC))
        .isEqualTo(new MigrationSource().write(SPEC));
  }

  @Test
  void aProjectsOwnFrameStandsAroundTheStatements() {
    var source = new MigrationSource(Frame.of(OWN, "own")).write(SPEC);

    assertThat(source)
        .startsWith("/* Copyright 2026. */\npackage db.migrations;\n")
        .contains(" * <p>Go on, then.\n", "class M1_Go extends OurMigration {\n  @Override\n")
        .endsWith("  public void downgrade(Operations op) {}\n}\n");
    Formatted.assertUnchanged(source);
  }

  @Test
  void whatIsWrittenIsReadWithoutCompiling() {
    var header = RevisionHeader.read(new MigrationSource().write(SPEC), "f").orElseThrow();

    assertThat(header.qualifiedName()).isEqualTo("db.migrations.M1_Go");
    assertThat(header.node().id()).isEqualTo("3f9a2c7d81b4");
    assertThat(header.node().downRevisions()).containsExactly("1c0d55e6a7f2", "aaaa");
    assertThat(header.node().dependsOn()).containsExactly("shop");
    assertThat(header.node().branchLabels()).containsExactly("billing");
    assertThat(header.node().created()).isEqualTo(SPEC.created());
    assertThat(header.node().message()).startsWith("Go on, then");
  }

  @ParameterizedTest
  @CsvSource({
    "${class} ${revision} ${boby}, there is no placeholder ${boby}",
    "${class} ${body}, ${revision} is missing",
    "${revision} ${body}, ${class} is missing",
    "${class} ${revision} {${body}}, ${body} does not have a line of its own",
  })
  void aFrameThatCannotWorkIsRefused(String text, String why) {
    assertThatThrownBy(() -> Frame.of(text, "templates/Migration.java.template"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("templates/Migration.java.template is no frame for a migration")
        .hasMessageContaining(why);
  }
}
