package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where entities come from, and what is told when they cannot be read. */
final class EntityInputTest {
  private static final List<Dialect> TARGETS = List.of(Dialects.load().target("postgresql"));
  private static final String A = "@Entity class A { @Id long id; }";
  private static final String ORM =
      """
      <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
        <entity class="t.A" access="FIELD" metadata-complete="true">
          <table name="from_xml"/>
          <attributes><id name="id"/></attributes>
        </entity>
      </entity-mappings>
      """;

  private static final String OBJECTS =
      """
      <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
        <database-object><create>create everywhere</create><drop>drop it</drop></database-object>
        <database-object>
          <create>create elsewhere</create><drop>drop it</drop>
          <dialect-scope name="org.hibernate.dialect.PostgreSQLDialect"/>
        </database-object>
      </hibernate-mapping>
      """;

  @TempDir Path folder;

  @Test
  void aFolderOfClassesIsRead() throws Exception {
    assertThat(tables(EntitySources.of(List.of(compiled(A))))).containsExactly("a");
  }

  @Test
  void aJarIsRead() throws Exception {
    assertThat(tables(EntitySources.of(List.of(jar(compiled(A)))))).containsExactly("a");
  }

  @Test
  void sourcesMayNeedClassesOfTheClassPath() throws Exception {
    var library = jar(compiled("@MappedSuperclass public class Base { @Id public long id; }"));
    var sources =
        EntityTexts.in(folder.resolve("own"), "@Entity class B extends Base { int b; }")
            .withClasspath(List.of(library));
    assertThat(tables(sources)).containsExactly("b");
  }

  @Test
  void onlyTheWantedPackagesAreRead() throws Exception {
    var sources = EntityTexts.in(folder, A);
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        folder.resolve("other/B.java"),
        "package other; @jakarta.persistence.Entity class B { @jakarta.persistence.Id long id; }");
    assertThat(tables(sources)).containsExactly("a", "b");
    assertThat(tables(sources.withPackages(List.of("t")))).containsExactly("a");
  }

  @Test
  void mappingFilesAreRead() throws Exception {
    var classes = compiled(A);
    Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(classes.resolve("META-INF/orm.xml"), ORM);
    assertThat(tables(EntitySources.of(List.of(classes)))).containsExactly("from_xml");
    assertThat(tables(EntitySources.of(List.of(jar(classes))))).containsExactly("from_xml");
  }

  @Test
  void databaseObjectsOfAMappingAreKeptWhereEveryTargetHasThem() throws Exception {
    var classes = compiled(A);
    Files.writeString(classes.resolve("objects.hbm.xml"), OBJECTS);
    var targets = Stream.of("sqlite", "postgresql:16").map(Dialects.load()::target).toList();
    var model = EntityReader.read(EntitySources.of(List.of(classes)), targets);
    assertThat(model.desired().schema().objects())
        .extracting(DatabaseObject::create)
        .containsExactly(List.of("create everywhere"));
    assertThat(model.notes())
        .singleElement()
        .asString()
        .contains("is not the same on every target; it is left to you");
  }

  @Test
  void settingsThatChooseADatabaseAreLeftOut() throws Exception {
    var settings =
        Map.of(
            "hibernate.dialect", "org.hibernate.dialect.H2Dialect",
            "hibernate.connection.url", "jdbc:nowhere",
            "hibernate.cache.region.factory_class", "no.such.Factory",
            "hibernate.hbm2ddl.auto", "create-drop");
    assertThat(tables(EntityTexts.in(folder, A).withSettings(settings))).containsExactly("a");
  }

  @Test
  void nothingIsWrittenToTheConsole() throws Exception {
    var out = System.out;
    var err = System.err;
    var written = new ByteArrayOutputStream();
    try (var stream = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setOut(stream);
      System.setErr(stream);
      tables(EntityTexts.in(folder, A));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aPathThatIsNotThereIsTold() {
    var missing = folder.resolve("nowhere");
    assertThat(problem(EntitySources.of(List.of(missing))).what())
        .isEqualTo("there are no entities at " + missing);
  }

  @Test
  void noEntityAtAllIsTold() throws Exception {
    assertThat(problem(EntityTexts.in(folder, "class Plain {}")).what())
        .isEqualTo("no entities were found");
  }

  @Test
  void whatDoesNotCompileIsToldWithFileAndLine() throws Exception {
    var problem = problem(EntityTexts.in(folder, "@Entity class A {\n  @Id Lnog id;\n}"));
    assertThat(problem.what()).isEqualTo("the entities do not compile: 1 error");
    assertThat(problem.why())
        .startsWith(folder.resolve("t/A.java") + ":")
        .contains("cannot find symbol");
  }

  @Test
  void aMappingThatHibernateRejectsIsTold() throws Exception {
    var problem = problem(EntityTexts.in(folder, "@Entity class A { String noId; }"));
    assertThat(problem.what()).isEqualTo("Hibernate rejects the mapping");
    assertThat(problem.why()).contains("t.A");
  }

  @Test
  void aClassThatTheClassPathLacksIsTold() throws Exception {
    var library =
        compiled("public class Money {}", "@Entity class B extends Money { @Id long id; }");
    Files.delete(library.resolve("t/Money.class"));
    var problem = problem(EntitySources.of(List.of(library)));
    assertThat(problem.what()).isEqualTo("the class t.B cannot be loaded");
    assertThat(problem.why()).isEqualTo("t.Money is not on the class path");
  }

  private static Problem problem(EntitySources sources) {
    var thrown =
        catchThrowableOfType(ProblemException.class, () -> EntityReader.read(sources, TARGETS));
    assertThat(thrown).isNotNull();
    assertThat(thrown.kind()).isEqualTo(ProblemException.Kind.USAGE);
    return thrown.problem();
  }

  private static List<String> tables(EntitySources sources) {
    return EntityReader.read(sources, TARGETS).desired().schema().tables().stream()
        .map(Table::name)
        .map(QualifiedName::name)
        .toList();
  }

  private Path compiled(String... units) throws Exception {
    return BuiltEntities.classes(folder, units);
  }

  private Path jar(Path classes) throws Exception {
    return BuiltEntities.jar(classes, folder.resolve("entities.jar"));
  }
}
