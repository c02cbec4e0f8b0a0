package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model read for SQLite alone is as portable as one read for several databases. */
final class SqliteAloneTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");
  private static final Dialect SQLITE = Dialects.load().target("sqlite");
  private static final List<Dialect> BOTH = List.of(SQLITE, POSTGRESQL);
  private static final SqlType BIGINT = SqlType.of(TypeKind.BIGINT);

  @TempDir Path folder;

  @Test
  void typesArePortableEvenForSqliteAlone() throws Exception {
    var unit =
        """
        @Entity @Table(name = "a") class A { @Id @GeneratedValue UUID id; Instant at; float f; double d; List<String> texts;
          @JdbcTypeCode(SqlTypes.JSON) Map<String, String> json; @Lob String clob; byte small; }
        """;
    assertThat(EntityTexts.read(List.of(SQLITE), folder, unit))
        .isEqualTo(EntityTexts.read(BOTH, folder, unit));
  }

  /** Hibernate looks for them by case when it validates a schema on SQLite. */
  @Test
  void namesKeepTheirCaseForSqliteAlone() throws Exception {
    var unit = "@Entity class Pet { @Id long Id; }";
    for (var targets : List.of(List.of(POSTGRESQL), BOTH)) {
      assertThat(EntityTexts.read(targets, folder, unit).desired().schema().tables())
          .containsExactly(
              Table.of(
                  QualifiedName.of("pet"),
                  Column.of("id", BIGINT).withNullable(false),
                  new PrimaryKey(null, List.of("id"))));
    }
    var pet = EntityTexts.read(List.of(SQLITE), folder, unit).desired().schema().tables().get(0);
    assertThat(pet.name()).isEqualTo(QualifiedName.of("Pet"));
    assertThat(pet.columns().get(0).name()).isEqualTo("Id");
  }

  /** Its dialect does so too: SQLite has no schemas. */
  @Test
  void schemasAreLeftOutForSqliteAloneIfTheNamesAreStillOne() throws Exception {
    var unit =
        """
        @Entity @Table(schema = "Zoo") class Pet { @Id long id; @ManyToOne Toy toy; }
        @Entity @Table(schema = "zoo") class Toy { @Id long id; }
        @Entity(name = "Z") @Table(name = "toy", schema = "shop") class Sold { @Id long id; }
        """;
    var schema = EntityTexts.read(List.of(SQLITE), folder, unit).desired().schema();
    assertThat(schema.tables())
        .extracting(table -> table.name().toString())
        .containsExactlyInAnyOrder("Pet", "zoo.Toy", "shop.toy");
    assertThat(EntityTexts.read(BOTH, folder, unit).desired().schema().tables())
        .extracting(table -> table.name().toString())
        .containsExactlyInAnyOrder("zoo.pet", "zoo.toy", "shop.toy");
  }

  /** What is native there counts: on PostgreSQL it is a sequence. */
  @Test
  void aNativeGeneratorIsTheDatabasesOwn() throws Exception {
    var unit =
        "@Entity class Pet { @Id @GeneratedValue @org.hibernate.annotations.NativeGenerator long id; }";
    var schema = EntityTexts.read(List.of(SQLITE), folder, unit).desired().schema();
    assertThat(schema.sequences()).isEmpty();
    assertThat(schema.tables().get(0).columns().get(0).identityOptions()).isNotNull();
    assertThat(EntityTexts.read(List.of(POSTGRESQL), folder, unit).desired().schema().sequences())
        .hasSize(1);
  }

  @Test
  void sequencesAreSequencesEvenForSqliteAlone() throws Exception {
    var unit =
        """
        @Entity class A { @Id @GeneratedValue(generator = "g")
          @SequenceGenerator(name = "g", sequenceName = "numbers", initialValue = 7, allocationSize = 3) Long id; }
        """;
    var numbers = Sequence.of(QualifiedName.of("numbers")).startWith(7).incrementBy(3);
    for (var targets : List.of(List.of(SQLITE), List.of(POSTGRESQL), BOTH)) {
      var schema = EntityTexts.read(targets, folder, unit).desired().schema();
      assertThat(schema.sequences()).containsExactly(numbers);
      assertThat(schema.tables()).hasSize(1);
    }
  }
}
