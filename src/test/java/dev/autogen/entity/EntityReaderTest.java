package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntityReaderTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");
  private static final Dialect SQLITE = Dialects.load().target("sqlite");
  private static final List<Dialect> BOTH = List.of(SQLITE, POSTGRESQL);
  private static final SqlType BIGINT = SqlType.of(TypeKind.BIGINT);
  private static final SqlType TEXT = SqlType.of(TypeKind.VARCHAR, 255);

  @TempDir Path folder;

  @Test
  void readsATableWithAllThatHangsOnIt() throws Exception {
    var schema =
        schema(
            """
            @Entity @Table(name = "orders", indexes = @Index(columnList = "customer_id, note desc"))
            @Check(name = "ck_total", constraints = "total >= 0")
            class Order {
              @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
              @ManyToOne(optional = false) @OnDelete(action = OnDeleteAction.CASCADE)
              @JoinColumn(name = "customer_id", nullable = false) Customer customer;
              @Column(unique = true) String note;
              @Column(precision = 12, scale = 2) @ColumnDefault("0") BigDecimal total;
              @ColumnDefault("current_timestamp") Instant placedAt;
              @Enumerated(EnumType.STRING) Status status;
            }
            """,
            "enum Status { NEW, PAID }",
            "@Entity class Customer { @Id long id; }");
    assertThat(schema.table(QualifiedName.of("orders")))
        .hasValue(
            Table.of(
                    QualifiedName.of("orders"),
                    Column.of("id", BIGINT).identity(),
                    Column.of("note", TEXT),
                    Column.of("placedat", SqlType.of(TypeKind.TIMESTAMP_TZ, 6))
                        .defaultValue(new Sql("current_timestamp")),
                    Column.of("status", TEXT),
                    Column.of("total", SqlType.of(TypeKind.NUMERIC, 12, 2)).defaultValue(0),
                    Column.of("customer_id", BIGINT).notNull(),
                    new PrimaryKey(null, List.of("id")),
                    UniqueConstraint.of("uq_orders_note", List.of("note")),
                    CheckConstraint.of("ck_orders_status", "status in ('NEW', 'PAID')"),
                    CheckConstraint.of("ck_total", "total >= 0"),
                    ForeignKey.of(
                            "fk_orders_customer_id",
                            List.of("customer_id"),
                            QualifiedName.of("customer"),
                            List.of("id"))
                        .onDelete(ReferentialAction.CASCADE))
                .withIndexes(
                    List.of(
                        Index.of(
                            "ix_orders_customer_id_note",
                            List.of(
                                IndexPart.column("customer_id"),
                                IndexPart.column("note").desc())))));
  }

  @Test
  void aTypeThatDiffersFromTargetToTargetIsSaidPerDialect() throws Exception {
    var type =
        type("@Entity class A { @Id long id; @Column(length = 20000000) String huge; }", "huge");
    assertThat(List.of(SQLITE.types().render(type), POSTGRESQL.types().render(type)))
        .containsExactly("varchar(20000000)", "text");
  }

  @Test
  void anEnumTypeIsOneWithItsValuesInHibernatesOrder() throws Exception {
    var schema =
        schema(
            "enum Color { RED, GREEN }",
            "@Entity class A { @Id long id; @Enumerated(EnumType.ORDINAL)"
                + " @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color c; }");
    assertThat(schema.enumTypes())
        .singleElement()
        .satisfies(type -> assertThat(type.values()).containsExactlyInAnyOrder("RED", "GREEN"));
    assertThat(schema.tables().get(0).column("c").orElseThrow().type())
        .isEqualTo(new SqlType.EnumReference(schema.enumTypes().get(0).name()));
  }

  @Test
  void onlyNamesThatNobodyChoseAreImplicit() throws Exception {
    var desired =
        EntityTexts.read(BOTH, folder, NAMED, "@Entity class B { @Id long id; }").desired();
    assertThat(names(desired, true))
        .containsExactly("ck_a_n", "fk_a_b_id", "ix_a_n", "uq_a_n_text", "uq_a_text");
    assertThat(names(desired, false))
        .containsExactly("ck_chosen", "fk_chosen", "ix_chosen", "uq_chosen");
  }

  @Test
  void hibernatesNamesStayWhenWantedAndAreImplicitAllTheSame() throws Exception {
    var sources = EntityTexts.in(folder, NAMED, "@Entity class B { @Id long id; }");
    var desired = EntityReader.read(sources.withNaming(Naming.HIBERNATE), BOTH).desired();
    assertThat(names(desired, true)).hasSize(2).allMatch(name -> name.matches("(fk|idx).{20,}"));
    assertThat(names(desired, false))
        .containsExactly("ck_chosen", "fk_chosen", "ix_chosen", "uq_chosen");
  }

  private static final String NAMED =
      """
      @Entity @Table(
        indexes = {@Index(columnList = "n"), @Index(name = "ix_chosen", columnList = "text")},
        uniqueConstraints = {@UniqueConstraint(columnNames = {"n", "text"}),
          @UniqueConstraint(name = "uq_chosen", columnNames = {"text", "n"})},
        check = @CheckConstraint(name = "ck_chosen", constraint = "n > 0"))
      class A { @Id long id; @Check(constraints = "n < 9") int n; @Column(unique = true) String text;
        @ManyToOne B b; @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_chosen")) B c; }
      """;

  @Test
  void aNamingStrategyOfTheUserCounts() throws Exception {
    var sources =
        EntityTexts.in(folder, "@Entity class BigThing { @Id long id; String firstName; }")
            .withSettings(
                Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
    var table = EntityReader.read(sources, BOTH).desired().schema().tables().get(0);
    assertThat(table.name()).isEqualTo(QualifiedName.of("big_thing"));
    assertThat(table.columns()).extracting(Column::name).containsExactly("id", "first_name");
  }

  @Test
  void unquotedNamesAreFoldedAndQuotedOnesKept() throws Exception {
    var table =
        schema(
                "@Entity @Table(name = \"`My Table`\") class A { @Id long MyId; @Column(name ="
                    + " \"`Q`\") int q; }")
            .tables()
            .get(0);
    assertThat(table.name()).isEqualTo(QualifiedName.of("My Table"));
    assertThat(table.columns()).extracting(Column::name).containsExactly("myid", "Q");
  }

  @Test
  void aDefaultSchemaIsEveryTablesSchema() throws Exception {
    var sources =
        EntityTexts.in(folder, "@Entity class A { @Id @GeneratedValue long id; @ManyToOne A a; }")
            .withSettings(Map.of("hibernate.default_schema", "shop"));
    var schema = EntityReader.read(sources, List.of(POSTGRESQL)).desired().schema();
    assertThat(schema.tables().get(0).name()).isEqualTo(new QualifiedName("shop", "a"));
    assertThat(schema.tables().get(0).foreignKeys().get(0).references().schema()).isEqualTo("shop");
    assertThat(schema.sequences().get(0).name().schema()).isEqualTo("shop");
  }

  @Test
  void twoNamesThatCuttingMakesOneAreRefused() {
    var table = "t".repeat(63);
    var unit = "@Entity @Table(name = \"%s\") class A { @Id @GeneratedValue long id; }";
    assertThatThrownBy(() -> EntityTexts.read(BOTH, folder, unit.formatted(table)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("are one name to PostgreSQL");
  }

  @Test
  void longNamesAreCutAsPostgresqlCutsThemAndTold() throws Exception {
    var column = "c".repeat(70);
    var unit = "@Entity class A { @Id long id; @Column(unique = true) int %s; }".formatted(column);
    var model = EntityTexts.read(BOTH, folder, unit);
    var table = model.desired().schema().tables().get(0);
    assertThat(table.columns().get(1).name()).isEqualTo("c".repeat(63));
    assertThat(table.uniqueConstraints().get(0).columns()).containsExactly("c".repeat(63));
    assertThat(model.notes())
        .containsExactly(column + " is longer than 63 bytes; PostgreSQL cuts it, and so do we");
  }

  /** Hibernate's dialect for SQLite gives a character no length before version 3. */
  @Test
  void hibernateIsToldTheVersionOfSqlite() throws Exception {
    var model = EntityTexts.read(List.of(SQLITE), folder, "@Entity class A { @Id char c; }");
    var type = model.desired().schema().tables().get(0).columns().get(0).type();
    assertThat(type).isEqualTo(SqlType.of(TypeKind.CHAR, 1));
  }

  /** So that Hibernate, which looks them up by case on SQLite, validates what we created. */
  @Test
  void onSqliteAloneNamesStandAsTheMappingWritesThem() throws Exception {
    var units =
        List.of(
            "@Entity @Table(indexes = @Index(columnList = \"fullName\")) class Pet {"
                + " @Id @GeneratedValue long Id; String fullName; @ManyToOne Pet Parent; }");
    var model = EntityTexts.read(List.of(SQLITE), folder, units.toArray(String[]::new));
    var schema = model.desired().schema();
    var table = schema.tables().get(0);
    assertThat(table.name()).isEqualTo(QualifiedName.of("Pet"));
    assertThat(table.columns())
        .extracting(Column::name)
        .containsExactlyInAnyOrder("Id", "fullName", "Parent_Id");
    assertThat(table.primaryKey().orElseThrow().columns()).containsExactly("Id");
    assertThat(table.foreignKeys().get(0).references()).isEqualTo(table.name());
    assertThat(table.foreignKeys().get(0).columns()).containsExactly("Parent_Id");
    assertThat(table.indexes().get(0).parts().get(0).column()).isEqualTo("fullName");
    assertThat(schema.sequences().get(0).name()).isEqualTo(QualifiedName.of("Pet_SEQ"));
    assertThat(model.desired().isImplicit(table.name(), table.indexes().get(0).name())).isTrue();
  }

  @Test
  void theSameSourcesGiveTheSameValue() {
    var sample = EntitySources.of(List.of(Path.of("sample-entities")));
    var first = EntityReader.read(sample, BOTH);
    assertThat(first.desired().schema().tables()).hasSizeGreaterThan(20);
    assertThat(EntityReader.read(sample, BOTH)).isEqualTo(first);
  }

  /** Hibernate takes the collections of such a table in an order of chance. */
  @Test
  void aTableOfSeveralCollectionsHasItsColumnsInAFixedOrder() throws Exception {
    var schema =
        schema(
            """
            @Entity class A { @Id long id;
              @ManyToMany @JoinTable(name = "pairs", joinColumns = @JoinColumn(name = "upper"),
                inverseJoinColumns = @JoinColumn(name = "lower")) Set<A> below;
              @ManyToMany @JoinTable(name = "pairs", joinColumns = @JoinColumn(name = "lower"),
                inverseJoinColumns = @JoinColumn(name = "upper")) Set<A> above; }
            """);
    var table = schema.table(QualifiedName.of("pairs")).orElseThrow();
    assertThat(table.columns()).extracting(Column::name).containsExactly("lower", "upper");
    assertThat(table.foreignKeys())
        .extracting(ForeignKey::name)
        .containsExactly("fk_pairs_lower", "fk_pairs_upper");
  }

  private Schema schema(String... units) throws Exception {
    return EntityTexts.read(BOTH, folder, units).desired().schema();
  }

  private SqlType type(String unit, String column) throws Exception {
    return schema(unit).tables().get(0).column(column).orElseThrow().type();
  }

  private static List<String> names(DesiredSchema desired, boolean implicit) {
    return desired.schema().tables().stream()
        .flatMap(table ->
            Stream.concat(
                    table.constraints().stream().map(Constraint::name),
                    table.indexes().stream().map(Index::name))
                .filter(Objects::nonNull)
                .filter(name -> desired.isImplicit(table.name(), name) == implicit))
        .sorted()
        .toList();
  }
}
