package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that a change would fail on are counted and one is named, before anything is changed. */
class InTheWayTest {
  private static final History START =
      new History()
          .then(
              "a1",
              op -> {
                op.createTable(
                    "shops",
                    column("id", bigint()).identity(),
                    column("name", varchar(40)),
                    primaryKey("id"));
                op.createTable(
                    "items",
                    column("country", varchar(2)).notNull(),
                    column("number", integer()).notNull(),
                    column("shop_id", bigint()),
                    column("title", varchar(40)),
                    primaryKey("country", "number"));
                op.createTable("notes", column("text", varchar(40)));
              },
              op -> op.isOffline());

  private static final List<String> ROWS =
      List.of(
          "insert into shops (name) values ('one'), ('one'), (null), ('seventeen letters')",
          "insert into items values ('DE', 2, 9, 'x'), ('DE', 1, 8, null), ('FR', 1, 1, 'x')",
          "insert into notes values (null)");

  /** What is changed, and what is said about the rows. */
  record Case(String what, Consumer<Operations> change) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "(4 rows, such as id = 1)",
            op -> op.addColumn("shops", column("open", bool()).notNull())),
        new Case(
            "(1 row: id = 3)", op -> op.alterColumn("shops", "name", nullable().to(notNull()))),
        new Case(
            "(1 row: country = 'DE', number = 1)",
            op -> op.alterColumn("items", "title", nullable().to(notNull()))),
        new Case(
            "(1 row: id = 4)",
            op -> op.alterColumn("shops", "name", type(varchar(40)).to(varchar(12)))),
        new Case(
            "(2 rows, such as name = 'one', id = 1)",
            op -> op.addConstraint("shops", unique("uq_shops_name", "name"))),
        new Case(
            "(2 rows, such as name = 'one', id = 1)",
            op -> op.createIndex("shops", uniqueIndex("ux_shops_name", "name"))),
        new Case(
            "(2 rows, such as country = 'DE', number = 1)",
            op -> op.createIndex("items", uniqueIndex("ux", "country").where("number < 9"))),
        new Case(
            "(2 rows, such as country = 'DE', number = 1)",
            op ->
                op.addConstraint(
                    "items", foreignKey("fk_items_shop_id", "shop_id").references("shops", "id"))),
        new Case(
            "(2 rows, such as country = 'DE', number = 2)",
            op -> op.addConstraint("items", check("ck_items_title", "title <> 'x'"))),
        new Case("(1 row", op -> op.alterColumn("notes", "text", nullable().to(notNull()))));
  }

  private static Stream<Arguments> everywhere() {
    return Stream.of(Kind.values()).flatMap(kind -> cases().map(each -> Arguments.of(kind, each)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everywhere")
  void areTold(Kind kind, Case example) throws Exception {
    try (var place = new Place(kind)) {
      place.migrator(START).upgrade(place.connection(), "head");
      for (var sql : ROWS) {
        place.execute(sql);
      }
      var history =
          new History()
              .then("a1", START.migration("a1"))
              .then(
                  "b2",
                  op -> {
                    op.createTable("fresh", column("id", bigint()));
                    example.change().accept(op);
                  },
                  op -> op.isOffline());

      var refusal =
          catchThrowableOfType(
              ProblemException.class,
              () -> place.migrator(history).upgrade(place.connection(), "head"));

      assertThat(refusal.problem().what()).contains(example.what());
      assertThat(place.tables()).doesNotContain("fresh");
      assertThat(place.values("select count(*) from items")).containsExactly("3");
    }
  }
}
