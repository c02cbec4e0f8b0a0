package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not ours is on neither side: cases D20 to D23, D30, I41, F19 and K08. */
class ScopeTest {
  private static final Column ID = Column.of("id", SqlType.of(TypeKind.BIGINT)).notNull();
  private static final Column MAIL = Column.of("mail", SqlType.of(TypeKind.VARCHAR, 80));

  private static final Table USERS =
      Table.of(
              QualifiedName.of("users"),
              ID,
              MAIL,
              new PrimaryKey("users_pkey", List.of("id")),
              UniqueConstraint.of("uq_users_mail", List.of("mail")),
              CheckConstraint.of("ck_users_mail", "mail <> ''"))
          .withIndexes(List.of(Index.of("ix_users_mail", List.of(IndexPart.column("mail")))));

  private static final Table ORDERS =
      Table.of(
          QualifiedName.parse("shop.orders"),
          ID,
          ForeignKey.of(
              "fk_orders_users", List.of("id"), QualifiedName.of("users"), List.of("id")));

  private static final Schema ALL =
      Schema.of(List.of(USERS, ORDERS, plain("audit_log"), plain("flyway_schema_history")));

  record Case(String name, Map<String, List<String>> patterns, List<String> left) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> tables() {
    return Stream.of(
        new Case(
            "without patterns all but other tools'", Map.of(), list("users shop.orders audit_log")),
        new Case("D22: a table", exclude("tables", "users"), list("shop.orders audit_log")),
        new Case("a glob", exclude("tables", "AUDIT_*"), list("users shop.orders")),
        new Case("one character", exclude("tables", "user?"), list("shop.orders audit_log")),
        new Case("a table of any schema", exclude("tables", "orders"), list("users audit_log")),
        new Case("a table of one schema", exclude("tables", "shop.*"), list("users audit_log")),
        new Case(
            "another schema", exclude("tables", "x.orders"), list("users shop.orders audit_log")),
        new Case(
            "a dot is a dot",
            exclude("tables", "shop?orders"),
            list("users shop.orders audit_log")),
        new Case("D21: a schema", exclude("schemas", "sh*"), list("users audit_log")),
        new Case("D20: only a schema", include("schemas", "x"), list("users audit_log")),
        new Case("only some tables", include("tables", "users", "o*"), list("users shop.orders")),
        new Case(
            "both",
            Map.of("include.tables", list("*s"), "exclude.tables", list("shop.*")),
            list("users")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTablesThatCount(Case example) {
    assertThat(scope(example.patterns()).of(ALL).tables())
        .extracting(table -> table.name().toString())
        .isEqualTo(example.left());
  }

  @Test
  void aColumnGoesWithAllThatSpeaksOfIt() {
    var left = scope(exclude("columns", "users.mail")).of(ALL).tables().get(0);
    assertThat(left.columns()).containsExactly(ID);
    assertThat(left.constraints()).extracting(each -> each.name()).containsExactly("users_pkey");
    assertThat(left.indexes()).isEmpty();
    assertThat(scope(exclude("columns", "orders.mail")).of(ALL).tables().get(0)).isEqualTo(USERS);
  }

  @Test
  void aForeignKeyToATableOutsideStays() {
    assertThat(scope(exclude("tables", "users")).of(ALL).tables().get(0)).isEqualTo(ORDERS);
  }

  @Test
  void anIndexAndAConstraintGoByTheirNamesOnBothSides() {
    var left = scope(exclude("indexes", "ix_*")).of(ALL).tables().get(0);
    assertThat(left).isEqualTo(USERS.withIndexes(List.of()));

    var scope = scope(exclude("constraints", "users.uq_*", "ck_users_mail"));
    assertThat(scope.of(ALL).tables().get(0).constraints()).hasSize(1);
  }

  @Test
  void aConstraintThatNobodyNamedGoesWithItsTwinInTheDatabase() {
    var unnamed =
        USERS.mapConstraints(each -> each instanceof PrimaryKey ? each : each.withName(null));
    var scope = scope(exclude("constraints", "uq_users_mail", "ck_users_mail"));
    var desired = scope.of(DesiredSchema.named(Schema.of(List.of(unnamed))), ALL);
    assertThat(desired.schema().tables().get(0).constraints()).hasSize(1);
  }

  @Test
  void anIndexOfAnExpressionGoesWithItsColumn() {
    var computed =
        USERS.withIndexes(
            List.of(
                Index.of("ix_lower", List.of(IndexPart.expression("lower(mail)"))),
                Index.of("ix_some", List.of(IndexPart.column("id"))).withPredicate("mail <> ''"),
                Index.of("ix_id", List.of(IndexPart.column("id")))));
    assertThat(
            scope(exclude("columns", "mail"))
                .of(Schema.of(List.of(computed)))
                .tables()
                .get(0)
                .indexes())
        .extracting(Index::name)
        .containsExactly("ix_id");
  }

  @Test
  void onlySomeColumnsIndexesOrConstraintsMayCount() {
    var columns = scope(include("columns", "users.id", "audit_log.*")).of(ALL).tables();
    assertThat(columns.get(0).columns()).containsExactly(ID);
    assertThat(columns.get(1).columns()).isEmpty();
    assertThat(scope(include("indexes", "x*")).of(ALL).tables().get(0))
        .isEqualTo(USERS.withIndexes(List.of()));
    assertThat(scope(include("constraints", "*pkey")).of(ALL).tables().get(0).constraints())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "include, users, users_seq USERS_SEQ",
    "include, ?*_seq, users_seq USERS_SEQ orders_seq",
    "exclude, users, orders_seq counter _seq",
    "exclude, users_seq, orders_seq counter _seq",
    "exclude, counter, users_seq USERS_SEQ orders_seq _seq"
  })
  void aSequenceGoesWithTheTableItIsCalledAfter(String what, String pattern, String left) {
    var names = list("users_seq USERS_SEQ orders_seq counter _seq");
    var schema =
        Schema.EMPTY.withSequences(
            names.stream().map(each -> Sequence.of(QualifiedName.of(each))).toList());
    assertThat(scope(Map.of(what + ".tables", List.of(pattern))).of(schema).sequences())
        .extracting(each -> each.name().name())
        .isEqualTo(list(left));
  }

  @Test
  void anEnumTypeGoesWithTheLastThatItIsUsedFor() {
    var mood = new EnumType(QualifiedName.of("mood"), List.of("good"));
    var kind = new EnumType(QualifiedName.of("kind"), List.of("a"));
    var unused = new EnumType(QualifiedName.of("unused"), List.of("a"));
    var schema =
        Schema.of(List.of(typed("users", mood), typed("audit", mood), typed("audit_kinds", kind)))
            .withEnumTypes(List.of(mood, kind, unused));
    assertThat(scope(exclude("tables", "audit*")).of(schema).enumTypes())
        .containsExactly(mood, unused);
    assertThat(scope(exclude("columns", "audit_kinds.*")).of(schema).enumTypes())
        .containsExactly(mood, unused);
  }

  @ParameterizedTest
  @CsvSource({
    "schema_version, installed_rank version script checksum, false",
    "schema_version, id version, true",
    "SCHEMA_VERSION, INSTALLED_RANK SCRIPT CHECKSUM, false",
    "schema_migrations, version, false",
    "schema_migrations, version dirty, false",
    "schema_migrations, id version name, true",
    "DATABASECHANGELOG, id, false",
    "alembic_version, version_num, false"
  })
  void aTableOfAnotherToolIsKnownByItsNameAndWhereThatIsCommonByItsColumns(
      String name, String columns, boolean ours) {
    var table =
        Table.of(
            QualifiedName.of(name),
            list(columns).stream()
                .map(each -> Column.of(each, SqlType.of(TypeKind.INTEGER)))
                .toArray(Column[]::new));
    assertThat(Scope.EVERYTHING.of(Schema.of(List.of(table))).tables()).hasSize(ours ? 1 : 0);
  }

  private static Table typed(String name, EnumType type) {
    return Table.of(
        QualifiedName.of(name),
        Column.of("x", new SqlType.Array(new SqlType.EnumReference(type.name()))));
  }

  private static Table plain(String name) {
    return Table.of(QualifiedName.of(name), ID);
  }

  private static Scope scope(Map<String, List<String>> patterns) {
    return new Scope(key -> patterns.getOrDefault(key, List.of()));
  }

  private static Map<String, List<String>> exclude(String kind, String... patterns) {
    return Map.of("exclude." + kind, List.of(patterns));
  }

  private static Map<String, List<String>> include(String kind, String... patterns) {
    return Map.of("include." + kind, List.of(patterns));
  }

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }
}
