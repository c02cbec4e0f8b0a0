package dev.autogen.source;

import static dev.autogen.Ddl.*;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.RowScope;
import dev.autogen.operation.SetTableComment;
import dev.autogen.operation.UpdateRows;
import dev.autogen.schema.Column;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.View;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For each kind of operation those that say everything that it can say; the drops are their
 * inverses.
 */
public final class OperationExamples {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");
  private static final QualifiedName AUDIT = new QualifiedName("audit.2026", "log \"old\"");

  private OperationExamples() {}

  /** By the golden file's name, sorted. */
  public static Map<String, List<Operation>> all() {
    Map<String, List<Operation>> all = new TreeMap<>();
    all.put("Types", types());
    all.put("AddColumn", columns());
    all.put("AlterColumn", alteredColumns());
    all.put("AddConstraint", constraints());
    all.put("CreateIndex", indexes());
    all.put("CreateTable", List.of(wide(), new CreateTable(Table.of(AUDIT, column("a", text())))));
    all.put("Sequence", sequences());
    all.put("EnumType", enumTypes());
    all.put("View", views());
    all.put("Schema", List.of(new CreateSchema("audit"), new CreateSchema("a.b")));
    all.put("ExecuteSql", statements());
    all.put("UpdateRows", fills());
    all.put("Rename", renames());
    all.put("Empty", List.of());
    return all;
  }

  private static List<Operation> types() {
    var basic =
        Stream.of(TypeKind.values())
            .flatMap(kind ->
                IntStream.rangeClosed(0, kind.mostParameters())
                    .mapToObj(count -> SqlType.of(kind, parameters(count))));
    var others =
        Stream.of(
            array(array(integer())),
            enumType("audit.mood"),
            sqlType("citext"),
            perDialect(on("sqlite", text()), on("postgresql", sqlType("geometry(Point, 4326)"))));
    return Stream.concat(basic, others)
        .<Operation>map(type -> new AddColumn(ORDERS, column("a", type)))
        .toList();
  }

  private static Integer[] parameters(int count) {
    return IntStream.range(0, count).mapToObj(i -> 12 - 10 * i).toArray(Integer[]::new);
  }

  private static List<Operation> columns() {
    return Stream.of(
            column("a", bigint()),
            column("a", bigint()).notNull(),
            column("a", bigint()).identity(),
            column("a", bigint()).identity(identityOptions(true, 100, 50)),
            column("a", bigint()).withIdentity(Identity.BY_DEFAULT),
            column("a", bigint()).defaultValue(1),
            column("a", bigint()).defaultValue(Long.MIN_VALUE),
            column("a", numeric(12, 2)).defaultValue(decimal("0.00")),
            column("a", numeric(12, 2)).defaultValue(0.5),
            column("a", numeric()).defaultValue(new Literal(new BigDecimal("1E+10"))),
            column("a", bool()).defaultValue(true),
            column("a", varchar(255)).defaultValue("it's \"quoted\", \\ and\ttabbed"),
            column("a", timestamp()).defaultValue(sql("current_timestamp")),
            column("a", integer()).generatedAs("b + c"),
            column("a", integer()).virtualAs("b + c"),
            column("a", varchar(20)).collation("de_DE").comment("The customer's own words."),
            column("a_rather_long_name_for_a_column", numeric(12, 2))
                .notNull()
                .defaultValue(0)
                .comment("So long that it takes a line of its own, or even two, if it goes on so."))
        .<Operation>map(column -> new AddColumn(ORDERS, column))
        .toList();
  }

  private static List<Operation> alteredColumns() {
    var plain = column("note", varchar(255));
    return List.of(
        alter(plain, plain.withType(text())),
        new AlterColumn(ORDERS, plain, plain.withType(integer()), "cast(trim(note) as integer)"),
        alter(plain, plain.notNull()),
        alter(plain.defaultValue("a"), plain.defaultValue(sql("upper('a')"))),
        alter(plain, plain.withIdentity(Identity.BY_DEFAULT)),
        alter(plain, plain.withIdentity(new Identity(true, 1, 10))),
        alter(plain, plain.withGenerated(new Generated("lower(name)", true))),
        alter(plain, plain.withGenerated(new Generated("lower(name)", false))),
        alter(plain, plain.collation("C")),
        alter(plain.comment("Old."), plain.comment("New.")),
        alter(
            plain,
            plain.withType(varchar(80)).notNull().defaultValue("").collation("C").comment("All.")));
  }

  private static Operation alter(Column from, Column to) {
    return new AlterColumn(ORDERS, from, to, null);
  }

  private static List<Operation> constraints() {
    return List.of(
        new AddConstraint(ORDERS, primaryKey("id")),
        new AddConstraint(ORDERS, primaryKey("id", "version").named("pk_orders")),
        new AddConstraint(ORDERS, unique("uq_orders_code", "code", "year")),
        new AddConstraint(ORDERS, unnamedUnique("code")),
        new AddConstraint(ORDERS, unique("uq", "code").withNullsNotDistinct()),
        new AddConstraint(ORDERS, unique("uq", "code").deferrable(INITIALLY_DEFERRED)),
        new AddConstraint(ORDERS, check("ck_orders_total", "total >= 0")),
        new AddConstraint(ORDERS, unnamedCheck("total >= 0").notValid()),
        new AddConstraint(
            ORDERS,
            check(
                "ck_orders_status",
                "status in ('NEW', 'PAID', 'SENT', 'RETURNED', 'REFUNDED', 'CANCELLED')"
                    + " or archived is not null")),
        new AddConstraint(ORDERS, foreignKey("fk", "customer_id").references("customers", "id")),
        new AddConstraint(
            ORDERS,
            unnamedForeignKey("a", "b")
                .references("audit.customers", "x", "y")
                .onDelete(SET_NULL)
                .onUpdate(CASCADE)
                .deferrable(INITIALLY_IMMEDIATE)
                .notValid()),
        new ReplaceConstraint(ORDERS, check("ck", "total > 0"), check("ck", "total >= 0")),
        new SetTableComment(ORDERS, null, "What customers asked for."));
  }

  private static List<Operation> indexes() {
    return Stream.of(
            index("ix", "a", "b"),
            uniqueIndex("ux", "a"),
            index("ix", asc("a"), desc("b").nullsLast(), asc("c").nullsFirst()),
            index("ix", expression("lower(name)"), expression("a + b").desc()),
            index("ix", asc("name").operatorClass("text_pattern_ops").collation("C")),
            uniqueIndex("ux", desc("a")).where("b is null").withNullsNotDistinct(),
            index("ix", "tags").using("gin").including("a", "b"),
            index(
                "ix_orders_with_a_long_name_and_many_columns",
                Stream.of("one", "two", "three", "four", "five", "six", "seven", "eight")
                    .map(IndexPart::column)
                    .toArray(IndexPart[]::new)))
        .<Operation>map(index -> new CreateIndex(ORDERS, index))
        .toList();
  }

  private static Operation wide() {
    return new CreateTable(
        Table.of(
                QualifiedName.of("100% {0}"),
                column("id", bigint()).identity(),
                column("status", varchar(20)).notNull().defaultValue("NEW"),
                primaryKey("id"),
                unique("uq_everything", "one", "two", "three"),
                check("ck_status", "status in ('NEW', 'PAID')"),
                foreignKey("fk_parent", "parent_id").references("orders", "id").onDelete(CASCADE),
                tableComment("A comment."))
            .withIndexes(List.of(index("ix_status", "status"), uniqueIndex("ux_one", "one"))));
  }

  private static List<Operation> sequences() {
    var plain = Sequence.of(QualifiedName.of("orders_seq"));
    var full =
        Sequence.of(new QualifiedName("audit", "log_seq"))
            .startWith(100)
            .incrementBy(-50)
            .minValue(-5_000_000_000L)
            .maxValue(100L)
            .cycling()
            .cached(20);
    return List.of(
        new CreateSequence(plain),
        new CreateSequence(plain.incrementBy(50)),
        new CreateSequence(full),
        new AlterSequence(plain, plain.incrementBy(50)),
        new RenameSequence(plain.name(), QualifiedName.of("order_ids")));
  }

  private static List<Operation> enumTypes() {
    var mood = new EnumType(QualifiedName.of("mood"), List.of("SAD", "OK"));
    return List.of(
        new CreateEnumType(mood),
        new CreateEnumType(new EnumType(QualifiedName.of("nothing"), List.of())),
        new AlterEnumType(mood, new EnumType(mood.name(), List.of("SAD", "OK", "HAPPY"))),
        new RenameEnumType(mood.name(), QualifiedName.of("feeling")));
  }

  private static List<Operation> views() {
    var query =
        """
        select o.id, o.placed_at, c.name
        from orders o
          join customers c on c.id = o.customer_id
        where o.status = 'NEW' and c.name <> '"' and o.placed_at > current_timestamp - interval '1' day
        """;
    var trigger = "create trigger t after insert on orders begin\n  select 1;\nend";
    return List.of(
        new CreateView(new View(QualifiedName.of("one"), "select 1")),
        new CreateView(new View(QualifiedName.of("open_orders"), query)),
        new CreateObject(
            new DatabaseObject("t", List.of(trigger, "select 1"), List.of("drop trigger t"))),
        new CreateObject(new DatabaseObject("nothing", List.of(), List.of())));
  }

  private static List<Operation> statements() {
    return List.of(
        new ExecuteSql("update orders set status = 'NEW' where status is null", null),
        new ExecuteSql("create extension citext", "drop extension citext"),
        new ExecuteSql(
            "insert into statuses (code, label) values ('NEW', 'New'), ('PAID', 'Paid'),"
                + " ('SENT', 'On its way'), ('RETURNED', 'Came back')",
            null));
  }

  private static List<Operation> fills() {
    var status = column("status", varchar(20));
    var orders = Table.of(ORDERS, status);
    var log = Table.of(AUDIT, status);
    var later =
        new UpdateRows.Assignment(status, new Placeholder("orders.status of existing rows"));
    var now = new UpdateRows.Assignment(status, sql("lower(\"state\")"));
    var constant = new UpdateRows.Assignment(status, new Literal("NEW"));
    return List.of(
        new UpdateRows(orders, List.of(later), RowScope.ALL),
        new UpdateRows(orders, List.of(later, now), RowScope.ALL),
        new UpdateRows(orders, List.of(now), new RowScope("status is null", null, null)),
        new UpdateRows(log, List.of(later, now, constant), new RowScope("id > 7", null, null)));
  }

  private static List<Operation> renames() {
    return List.of(
        new RenameTable(QualifiedName.of("order"), ORDERS),
        new RenameColumn(ORDERS, "cust", "customer_id"),
        new RenameConstraint(ORDERS, check("a", "x > 0"), check("b", "x > 0")),
        new RenameConstraint(ORDERS, unnamedCheck("x > 0"), check("b", "x > 0")),
        new RenameIndex(ORDERS, "ix_1", "ix_2"));
  }
}
