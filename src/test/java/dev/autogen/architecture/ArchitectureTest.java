package dev.autogen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
  private static final SourceFiles MAIN = new SourceFiles(Path.of("src/main/java"));
  private static final SourceFiles TESTS = new SourceFiles(Path.of("src/test/java"));

  /** The house as it is. */
  @Nested
  class TheHouse {
    private static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.autogen");

    private final Floors floors = new Floors("dev.autogen");

    @Test
    void everyClassStandsOnAFloor() {
      floors.everyClassStandsOnAFloor().check(CLASSES);
    }

    @Test
    void nobodyUsesWhatIsAbove() {
      floors.nobodyUsesWhatIsAbove().check(CLASSES);
    }

    @Test
    void librariesStayInTheirPackage() {
      floors.librariesStayInTheirPackage().check(CLASSES);
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
      assertThat(MAIN.packagesWithoutInfo()).isEmpty();
    }

    @Test
    void noPackageHasANameThatSaysNothing() throws IOException {
      assertThat(MAIN.packagesWithAnEmptyName()).isEmpty();
    }

    @Test
    void noFileIsTooLong() throws IOException {
      assertThat(MAIN.tooLong()).isEmpty();
      assertThat(TESTS.tooLong()).isEmpty();
    }
  }

  /** The rules find what is wrong, and nothing else. */
  @Nested
  class AHouseBuiltWrong {
    private static final String ROOT = "dev.autogen.architecture.wrong";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    private final Floors floors = new Floors(ROOT);

    @Test
    void hasAClassOnNoFloor() {
      assertThat(violations(floors.everyClassStandsOnAFloor()))
          .singleElement()
          .asString()
          .contains("attic.Homeless is on none");
    }

    @Test
    void hasAClassThatUsesWhatIsAbove() {
      assertThat(violations(floors.nobodyUsesWhatIsAbove()))
          .isNotEmpty()
          .allMatch(line -> line.contains("schema.LooksUp") && line.contains("cli.Door"));
    }

    @Test
    void hasLibrariesInPackagesThatTheyAreNotFor() {
      assertThat(violations(floors.librariesStayInTheirPackage()))
          .hasSize(2)
          .anyMatch(line -> line.contains("BringsItsLogger") && line.contains("org.slf4j.Logger"))
          .anyMatch(line -> line.contains("KnowsHibernate") && line.contains("org.hibernate.boot"));
    }

    private static List<String> violations(ArchRule rule) {
      return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }

    @Test
    void hasPackagesThatDoNotSayWhatTheyAre(@TempDir Path root) throws IOException {
      var sentence = "/** What it is, %s. */%n@NullMarked%npackage a;%n";
      write(
          root,
          Map.of(
              "said/package-info.java",
              sentence.formatted("as of 1.2 or e.g.now"),
              "silent/Some.java",
              "class Some {}",
              "chatty/package-info.java",
              sentence.formatted("says one. And more"),
              "unmarked/package-info.java",
              "/** What it is. */ package unmarked;"));

      assertThat(new SourceFiles(root).packagesWithoutInfo())
          .containsExactly("chatty", "silent", "unmarked");
    }

    @Test
    void hasAPackageNameThatSaysNothing(@TempDir Path root) throws IOException {
      write(root, Map.of("schema/Some.java", "", "schema/util/Some.java", ""));

      assertThat(new SourceFiles(root).packagesWithAnEmptyName())
          .containsExactly(Path.of("schema", "util").toString());
    }

    @Test
    void hasAFileOf301Lines(@TempDir Path root) throws IOException {
      write(root, Map.of("Fits.java", "\n".repeat(300), "Long.java", "\n".repeat(301)));

      assertThat(new SourceFiles(root).tooLong()).containsExactly("Long.java");
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
      for (var file : files.entrySet()) {
        var path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
  }
}
