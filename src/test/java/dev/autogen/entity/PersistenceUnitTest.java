package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.dialect.Dialects;
import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A persistence.xml says what belongs to a model, as section 8.2 of Jakarta Persistence has it. */
class PersistenceUnitTest {
  private static final String LISTED =
      """
      <class>t.A</class>
      <exclude-unlisted-classes>%s</exclude-unlisted-classes>
      """;

  private static final String ORM =
      """
      <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
        <entity class="t.Plain" access="FIELD">
          <table name="%s"/><attributes><id name="id"/></attributes>
        </entity>
      </entity-mappings>
      """;

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void aRootOfThreeClasses() throws Exception {
    root =
        BuiltEntities.classes(
            folder.resolve("root"),
            "@Entity class A { @Id long id; }",
            "@Entity class B { @Id long id; int inBox; }",
            "class Plain { long id; }");
    Files.createDirectories(root.resolve("META-INF"));
  }

  @Test
  void whatIsNotListedBelongsToItUnlessItIsExcluded() throws Exception {
    units("shop", LISTED.formatted("false"));
    assertThat(tables("shop", root)).containsExactly("a", "b");
    units("shop", LISTED.formatted("true"));
    assertThat(tables("shop", root)).containsExactly("a");
    units("shop", "<class>t.A</class><exclude-unlisted-classes/>");
    assertThat(tables("shop", root)).containsExactly("a");
    units("shop", "");
    assertThat(tables("shop", root)).containsExactly("a", "b");
  }

  @Test
  void aJarIsARootToo() throws Exception {
    units("shop", LISTED.formatted("true"));
    var jar = BuiltEntities.jar(root, folder.resolve("entities.jar"));
    assertThat(tables("shop", jar)).containsExactly("a");
    assertThat(tables("shop", folder.resolve("missing.jar"), jar)).containsExactly("a");
  }

  @Test
  void oneOfSeveralUnitsIsTaken() throws Exception {
    Files.writeString(
        root.resolve(PersistenceUnit.FILE),
        file(unit("one", LISTED.formatted("true")) + unit("two", "")));
    assertThat(tables("two", root)).containsExactly("a", "b");
    var thrown = catchThrowableOfType(ProblemException.class, () -> tables("three", root));
    assertThat(thrown.problem().why()).endsWith("are: one, two");
  }

  @Test
  void aJarFileBelongsToItWhole() throws Exception {
    var library =
        BuiltEntities.jar(
            BuiltEntities.classes(folder.resolve("lib"), "@Entity class C { @Id long id; }"),
            folder.resolve("root/library.jar"));
    units("shop", LISTED.formatted("true") + "<jar-file>../library.jar</jar-file>");
    assertThat(tables("shop", root)).containsExactly("a", "c");
    units("shop", LISTED.formatted("true") + "<jar-file>%s</jar-file>".formatted(library.toUri()));
    assertThat(tables("shop", root)).containsExactly("a", "c");
    units("shop", LISTED.formatted("true") + "<jar-file>lib/library.jar</jar-file>");
    assertThat(tables("shop", root, library)).containsExactly("a", "c");

    var thrown = catchThrowableOfType(ProblemException.class, () -> tables("shop", root));
    assertThat(thrown.problem().what()).isEqualTo("there is no jar-file lib/library.jar");
  }

  @Test
  void mappingFilesAreThoseListedAndTheOneOfTheRoot() throws Exception {
    Files.writeString(root.resolve("plain.xml"), ORM.formatted("by_list"));
    units("shop", LISTED.formatted("true") + "<mapping-file>plain.xml</mapping-file>");
    assertThat(tables("shop", root)).containsExactly("a", "by_list");

    Files.writeString(root.resolve("META-INF/orm.xml"), ORM.formatted("by_place"));
    units("shop", LISTED.formatted("true"));
    assertThat(tables("shop", root)).containsExactly("a", "by_place");

    units("shop", "<mapping-file>missing.xml</mapping-file>");
    var thrown = catchThrowableOfType(ProblemException.class, () -> tables("shop", root));
    assertThat(thrown.problem().what()).isEqualTo("there is no mapping file missing.xml");
  }

  @Test
  void itsPropertiesHoldUnlessSomebodySaysOtherwise() throws Exception {
    units(
        "shop",
        """
        <properties>
          <property name="hibernate.physical_naming_strategy"
            value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
          <property name="jakarta.persistence.jdbc.url" value="jdbc:nothing"/>
        </properties>
        """);
    var unit = PersistenceUnit.find("shop", PersistenceUnit.FILE, List.of(root));
    var sources = EntitySources.of(List.of());
    assertThat(columns(sources.withUnit(unit))).contains("in_box");
    var own =
        Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl");
    assertThat(columns(sources.withSettings(own).withUnit(unit))).contains("inbox");
  }

  @Test
  void aFileThatIsNoXmlOrNowhereIsTold() throws Exception {
    var nowhere = catchThrowableOfType(ProblemException.class, () -> tables("shop", root));
    assertThat(nowhere.problem().why()).contains("holds a META-INF/persistence.xml");
    Files.writeString(root.resolve(PersistenceUnit.FILE), "<persistence>");
    var broken = catchThrowableOfType(ProblemException.class, () -> tables("shop", root));
    assertThat(broken.problem().what()).contains("META-INF/persistence.xml in classes cannot be");
  }

  private void units(String name, String content) throws IOException {
    Files.writeString(root.resolve(PersistenceUnit.FILE), file(unit(name, content)));
  }

  private static String unit(String name, String content) {
    return "<persistence-unit name=\"%s\">%s</persistence-unit>".formatted(name, content);
  }

  private static String file(String units) {
    return "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">%s</persistence>"
        .formatted(units);
  }

  private static List<String> tables(String unit, Path... places) {
    var found = PersistenceUnit.find(unit, PersistenceUnit.FILE, List.of(places));
    return read(EntitySources.of(List.of()).withUnit(found)).desired().schema().tables().stream()
        .map(table -> table.name().name())
        .toList();
  }

  private static List<String> columns(EntitySources sources) {
    return read(sources).desired().schema().tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(column -> column.name())
        .toList();
  }

  private static EntityModel read(EntitySources sources) {
    return EntityReader.read(sources, List.of(Dialects.load().target("postgresql")));
  }
}
