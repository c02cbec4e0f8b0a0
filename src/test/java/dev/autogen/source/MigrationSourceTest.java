package dev.autogen.source;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.schema.Literal;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationSourceTest {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");
  private static final QualifiedName RETURNS = QualifiedName.of("returns");

  /** The example that everything else is measured by. */
  private static final List<Operation> ORDERS_GET_A_STATUS =
      List.of(
          new CreateTable(
              Table.of(
                  RETURNS,
                  column("id", bigint()).identity(),
                  column("order_id", bigint()).notNull(),
                  column("refund", numeric(12, 2)).notNull().defaultValue(0),
                  column("reason", varchar(255)),
                  column("created_at", timestampTz(6))
                      .notNull()
                      .defaultValue(sql("current_timestamp")),
                  primaryKey("id"),
                  check("ck_returns_refund", "refund >= 0"),
                  foreignKey("fk_returns_order_id", "order_id")
                      .references("orders", "id")
                      .onDelete(CASCADE))),
          new CreateIndex(RETURNS, index("ix_returns_order_id", "order_id")),
          new AddColumn(ORDERS, column("status", varchar(20)).notNull().defaultValue("NEW")),
          new AddConstraint(ORDERS, check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')")),
          new CreateIndex(
              ORDERS, index("ix_orders_open", desc("placed_at")).where("status = 'NEW'")),
          new RenameColumn(ORDERS, "cust", "customer_id"),
          new AlterColumn(
              ORDERS, column("priority", varchar(10)), column("priority", integer()), null),
          new AlterColumn(
              ORDERS,
              column("note", varchar(255)),
              column("note", varchar(255)).notNull().withDefault(new Literal("")),
              null),
          new DropColumn(ORDERS, column("legacy_code", varchar(8))));

  @Test
  void theClassLooksAsTheReviewerExpectsIt() throws IOException {
    var spec =
        new MigrationSpec(
            "migrations",
            "M20261121_0812_OrdersGetAStatus",
            "Orders get a status, and returns",
            "3f9a2c7d81b4",
            List.of("1c0d55e6a7f2"),
            List.of(),
            List.of(),
            Instant.parse("2026-11-21T08:12:45.678Z"),
            Steps.of(ORDERS_GET_A_STATUS).withNotes(MigrationSourceTest::upgradeNotes),
            Steps.of(Steps.inverse(ORDERS_GET_A_STATUS))
                .withNotes(MigrationSourceTest::downgradeNotes));

    var source = new MigrationSource().write(spec);

    new GoldenFile("source/M20261121_0812_OrdersGetAStatus.java").assertMatches(source);
    Formatted.assertUnchanged(source);
  }

  static Stream<String> examples() {
    return OperationExamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyOperationIsWritten(String name) throws IOException {
    var operations = OperationExamples.all().get(name);
    var spec = spec(name, "", operations);

    var source = new MigrationSource().write(spec);

    new GoldenFile("source/" + name + ".java").assertMatches(source);
    Formatted.assertUnchanged(source);
    assertThat(new MigrationSource().write(spec)).isEqualTo(source);
  }

  @Test
  void everyGoldenFileCompiles(@TempDir Path cache) throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/golden/source"))) {
      var sources = files.sorted().toList();

      var classes = new MigrationCompiler(cache, List.of()).compile(sources);

      assertThat(classes).hasSize(sources.size());
    }
  }

  @Test
  void aMergeListsWhatItJoins() throws IOException {
    var heads = IntStream.range(0, 9).mapToObj(i -> "3f9a2c7d81b" + i).toList();
    var spec =
        new MigrationSpec(
            "",
            "Merge",
            "Merge",
            "1c0d55e6a7f2",
            heads,
            List.of("billing", "shop"),
            List.of("main"),
            Instant.EPOCH,
            Steps.of(List.of()),
            Steps.of(List.of()));

    var source = new MigrationSource().write(spec);

    new GoldenFile("source/Merge.java").assertMatches(source);
    Formatted.assertUnchanged(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a comment's end */ and \u002a/",
        "@Deprecated at the beginning, {@code x} and a@b.c",
        "<script>alert(1)</script> & \u003cb>",
        "dollars $L $$ $S ${body} ${class}",
        "two\nlines and a\ttab, with\u0000control",
        "So long that it does not fit on one line of a hundred columns, and has to be filled as the"
            + " formatter would fill it: word by word, up to the last one that fits, with a url"
            + " https://example.org/a-long-path-that-cannot-be-broken/at/any/place/in/it/whatsoever",
        "漢字 and 😀 are left as they are",
        ""
      })
  void anyMessageIsJavadocAndAnyNoteAComment(String escaped) {
    var text = escaped.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0000", "\0");
    var spec = spec("Message", text, List.of(new DropSchema("a")));
    var noted =
        new MigrationSpec(
            spec.packageName(),
            spec.className(),
            spec.message(),
            spec.id(),
            spec.revises(),
            spec.dependsOn(),
            spec.branchLabels(),
            spec.created(),
            spec.upgrade().withNotes(operation -> List.of("H1: " + text, "H2: next")),
            spec.downgrade());

    var source = new MigrationSource().write(noted);

    Formatted.assertUnchanged(source);
    assertThat(source).contains("    // H2: next\n    op.dropSchema(\"a\");\n");
  }

  private static MigrationSpec spec(String name, String message, List<Operation> operations) {
    return new MigrationSpec(
        "migrations",
        name,
        message,
        "3f9a2c7d81b4",
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH,
        Steps.of(operations),
        Steps.of(Steps.inverse(operations)));
  }

  private static List<String> upgradeNotes(Operation operation) {
    if (operation instanceof AlterColumn alter && alter.to().name().equals("priority")) {
      return List.of(
          "H22: every row is rewritten, and a value that is no number stops the upgrade.");
    }
    return operation instanceof DropColumn
        ? List.of(
            "H30: the values of orders.legacy_code are lost; "
                + "downgrade brings back the column, not them.")
        : List.of();
  }

  private static List<String> downgradeNotes(Operation operation) {
    if (operation instanceof DropTable) {
      return List.of("H31: the rows of returns are lost.");
    }
    return operation instanceof DropColumn
        ? List.of("H30: the values of orders.status are lost.")
        : List.of();
  }
}
