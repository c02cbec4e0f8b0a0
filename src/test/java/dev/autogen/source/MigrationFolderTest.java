package dev.autogen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.autogen.migrate.Recorder;
import dev.autogen.operation.CreateTable;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationFolderTest {
  private static final String FIRST =
      """
      package migrations;

      import static dev.autogen.Ddl.*;

      import dev.autogen.Migration;
      import dev.autogen.Operations;
      import dev.autogen.Revision;

      /** Customers. */
      @Revision(id = "aaaa1111")
      public final class M1_Customers implements Migration {
        @Override
        public void upgrade(Operations op) {
          op.createTable("customers", column("id", Keys.TYPE), primaryKey("id"));
        }

        @Override
        public void downgrade(Operations op) {
          op.dropTable("customers");
        }
      }
      """;

  private static final String SECOND =
      """
      package migrations.later;

      import dev.autogen.Migration;
      import dev.autogen.Operations;
      import dev.autogen.Revision;

      /** Nothing at all. */
      @Revision(id = "bbbb2222", revises = "aaaa1111")
      class M2_Nothing implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
      }
      """;

  private static final String HELPER =
      """
      package migrations;

      import dev.autogen.Ddl;
      import dev.autogen.schema.SqlType;

      final class Keys {
        static final SqlType TYPE = Ddl.bigint();
      }
      """;

  @TempDir Path project;
  private Path folder;
  private Path cache;

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(project.resolve("migrations/later")).getParent();
    cache = project.resolve(".autogen/cache");
    Files.writeString(folder.resolve("M1_Customers.java"), FIRST);
    Files.writeString(folder.resolve("Keys.java"), HELPER);
    Files.writeString(folder.resolve("later/M2_Nothing.java"), SECOND);
  }

  private MigrationFolder open() {
    return MigrationFolder.open(folder, cache, List.of());
  }

  @Test
  void theGraphIsReadWithoutCompiling() throws IOException {
    Files.writeString(folder.resolve("Keys.java"), "no Java at all");

    var migrations = open();

    assertThat(migrations.map().oldestFirst())
        .extracting(RevisionNode::id, RevisionNode::file)
        .containsExactly(
            tuple("aaaa1111", "migrations/M1_Customers.java"),
            tuple("bbbb2222", "migrations/later/M2_Nothing.java"));
    assertThat(migrations.file("bbbb2222")).isEqualTo(folder.resolve("later/M2_Nothing.java"));
    assertThat(cache).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereHoldsNoMigrations() {
    assertThat(MigrationFolder.open(project.resolve("none"), cache, List.of()).files()).isEmpty();
  }

  @Test
  void aMigrationIsLoadedFromAnyPackageAndSubfolder() {
    var migrations = open();
    var recorder = Recorder.reading(Schema.EMPTY, "sqlite");

    migrations.migration("aaaa1111").upgrade(recorder);
    migrations.migration("bbbb2222").upgrade(recorder);

    assertThat(recorder.operations()).singleElement().isInstanceOf(CreateTable.class);
  }

  @Test
  void aLaterRunTakesTheClassesFromTheCache() throws IOException {
    open().migration("aaaa1111");
    var kept = onlyFile(cache);
    Files.setLastModifiedTime(kept, FileTime.fromMillis(0));
    var bytes = Files.readAllBytes(kept);

    open().migration("aaaa1111");

    assertThat(onlyFile(cache)).isEqualTo(kept).hasBinaryContent(bytes);
    assertThat(Files.getLastModifiedTime(kept)).isGreaterThan(FileTime.fromMillis(0));
  }

  @Test
  void anEditIsSeenInSpiteOfTheCache() throws IOException {
    open().migration("aaaa1111");
    Files.writeString(
        folder.resolve("M1_Customers.java"), FIRST.replace("\"customers\"", "\"people\""));

    var recorder = Recorder.reading(Schema.EMPTY, "sqlite");
    open().migration("aaaa1111").upgrade(recorder);

    assertThat(recorder.schema().tables().get(0).name()).hasToString("people");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1"})
  void aBrokenCacheIsRebuilt(int kept) throws IOException {
    open().migration("aaaa1111");
    var file = onlyFile(cache);
    var whole = Files.readAllBytes(file);
    var broken = Arrays.copyOf(whole, kept < 0 ? whole.length / 2 : kept);
    Files.write(file, broken);

    open().migration("aaaa1111");

    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void oneChangedByteOfTheCacheIsNoticed() throws IOException {
    open().migration("aaaa1111");
    var file = onlyFile(cache);
    var whole = Files.readAllBytes(file);
    var changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    Files.write(file, changed);

    open().migration("aaaa1111");

    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void whatDoesNotCompileIsToldWithFileAndLine() throws IOException {
    Files.writeString(folder.resolve("Keys.java"), HELPER.replace("Ddl.bigint()", "Ddl.huge()"));

    var migrations = open();

    assertThatThrownBy(() -> migrations.migration("bbbb2222"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the migrations do not compile: 1 error")
        .hasMessageContaining("Keys.java:7: cannot find symbol")
        .hasMessageContaining("huge()");
  }

  @ParameterizedTest
  @CsvSource({
    "final class M implements Runnable { public void run() {} }, does not implement",
    "abstract class M implements Migration {}, it is abstract",
    "record M(int i) implements Migration { public void upgrade(Operations op) {}"
        + " public void downgrade(Operations op) {} }, no constructor without parameters",
  })
  void whatIsNoMigrationIsTold(String type, String expected) throws IOException {
    var head = SECOND.substring(0, SECOND.indexOf("class M2_Nothing"));
    Files.writeString(folder.resolve("later/M2_Nothing.java"), head + type);

    var migrations = open();

    assertThatThrownBy(() -> migrations.migration("bbbb2222"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("migrations/later/M2_Nothing.java is no migration")
        .hasMessageContaining(expected);
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
