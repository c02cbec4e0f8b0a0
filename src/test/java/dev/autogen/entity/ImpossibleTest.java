package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate accepts such mappings; its own schema tool is refused by PostgreSQL and goes on. */
final class ImpossibleTest {
  private static final List<Dialect> BOTH =
      List.of(Dialects.load().target("sqlite"), Dialects.load().target("postgresql:16"));

  @TempDir Path folder;

  @Test
  void aForeignKeyToAColumnOfTheSuperclassIsLeftOut() throws Exception {
    var model =
        EntityTexts.read(
            BOTH,
            folder,
            """
            @Entity @Inheritance(strategy = InheritanceType.JOINED) class Pet {
              @Id long id; String name; }
            @Entity class Cat extends Pet { @ManyToMany @JoinTable(name = "cat_toys",
              joinColumns = @JoinColumn(name = "cat_name", referencedColumnName = "name"))
              List<Toy> toys; }
            @Entity class Toy { @Id long id; }
            """);
    assertThat(table(model, "cat_toys").constraints())
        .filteredOn(ForeignKey.class::isInstance)
        .hasSize(1);
    assertThat(table(model, "cat").constraints()).anyMatch(ForeignKey.class::isInstance);
    assertThat(model.notes())
        .containsExactly(
            "the foreign key (cat_name) of table cat_toys is left out: table cat has no column name,"
                + " and Hibernate's own tool fails there too");
  }

  @Test
  void aForeignKeyToPartOfAKeyIsLeftOut() throws Exception {
    var model =
        EntityTexts.read(
            BOTH,
            folder,
            """
            @Entity @IdClass(Pet.Key.class) class Pet { @Id String a; @Id String b;
              @OneToMany(mappedBy = "pet") List<Toy> toys;
              static class Key implements java.io.Serializable { String a; String b; } }
            @Entity class Toy { @Id long id; @ManyToOne
              @JoinColumn(name = "a", referencedColumnName = "a", insertable = false, updatable = false)
              Pet pet; }
            """);
    assertThat(table(model, "toy").constraints()).noneMatch(ForeignKey.class::isInstance);
    assertThat(model.notes())
        .containsExactly(
            "the foreign key (a) of table toy is left out: (a) of table pet is not unique,"
                + " and Hibernate's own tool fails there too");
  }

  @Test
  void whatRefersToAUniqueColumnStays() throws Exception {
    var model =
        EntityTexts.read(
            BOTH,
            folder,
            """
            @Entity class Pet { @Id long id; @Column(unique = true) String name; }
            @Entity class Toy { @Id long id;
              @ManyToOne @JoinColumn(name = "pet_name", referencedColumnName = "name") Pet pet; }
            """);
    assertThat(table(model, "toy").constraints()).anyMatch(ForeignKey.class::isInstance);
    assertThat(model.notes()).isEmpty();
  }

  private static Table table(EntityModel model, String name) {
    return model.desired().schema().tables().stream()
        .filter(each -> each.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
