package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.SetTableComment;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation with rows present: the catalog says what was meant, and after the inverse what it
 * said before.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OperationRoundTripTest {
  private static final QualifiedName ITEMS = QualifiedName.of("items");
  private static final QualifiedName SHOPS = QualifiedName.of("shops");
  private static final QualifiedName MOOD = QualifiedName.of("mood");
  private static final Table SHOP =
      Table.of(
          SHOPS,
          column("id", bigint()).identity(),
          column("name", varchar(20)).notNull(),
          primaryKey("id"),
          unique("uq_shops_name", "name"));
  private static final Column STATUS = column("status", varchar(20)).notNull().defaultValue("NEW");
  private static final Column MOODS = column("mood", enumType("mood")).defaultValue("ok");
  private static final Column TEXT = column("text", varchar(40));
  private static final Column NUMBER = column("number", integer()).defaultValue(0);
  private static final Column TWICE = column("twice", bigint()).generatedAs("number * 2");
  private static final Column NOTE = column("note", varchar(40)).defaultValue("9");
  private static final Table ITEM =
      Table.of(
              ITEMS,
              column("id", uuid()).notNull(),
              column("shop_id", bigint()),
              STATUS,
              MOODS,
              TEXT,
              NUMBER,
              TWICE,
              NOTE,
              column("Odd \"Name", bool()),
              primaryKey("id"),
              check("ck_items_status", "status in ('NEW', 'it''s')"),
              unnamedCheck("number >= 0"),
              unnamedUnique("text", "shop_id"),
              unnamedForeignKey("shop_id").references("shops", "id").onDelete(CASCADE))
          .withIndexes(
              List.of(
                  index("ix_items_status", desc("status"), asc("number")).where("status <> 'OLD'"),
                  uniqueIndex("ux_items_mood", asc("mood"), expression("lower(text)"))));
  private static final List<Operation> SETUP =
      List.of(
          new CreateEnumType(new EnumType(MOOD, List.of("sad", "ok"))),
          new CreateTable(SHOP),
          new CreateTable(ITEM),
          new CreateSequence(sequence("counter").incrementBy(50)),
          new CreateView(new View(QualifiedName.of("names"), "SELECT name FROM shops")));

  private PostgresDatabase database;
  private Connection connection;

  record Case(String name, List<Operation> operations, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Operation operation, String... lines) {
    return new Case(name, List.of(operation), List.of(lines));
  }

  private static Case of(String name, List<Operation> operations, String... lines) {
    return new Case(name, operations, List.of(lines));
  }

  @BeforeAll
  void start() throws Exception {
    database = PostgresDatabase.create();
    connection = database.connect();
  }

  @AfterAll
  void stop() throws Exception {
    connection.close();
    database.close();
  }

  @BeforeEach
  void empty() throws Exception {
    execute(
        "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "DROP SCHEMA IF EXISTS app CASCADE");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"tables", "columns", "types", "largeObjects", "constraints", "others"})
  void runsAndComesBack(Case example) throws Exception {
    var runner = new Runner(connection);
    runner.run(SETUP);
    execute(
        "INSERT INTO shops (name) VALUES ('one'), ('two')",
        "INSERT INTO items (id, shop_id, status, text, number) VALUES"
            + " (gen_random_uuid(), 1, 'NEW', '7', 7), (gen_random_uuid(), NULL, 'it''s', '8', 8)");
    var before = CatalogLines.of(connection);

    runner.run(example.operations());

    assertThat(CatalogLines.of(connection)).containsAll(example.lines()).isNotEqualTo(before);
    runner.run(Runner.inverse(example.operations()));
    assertThat(CatalogLines.of(connection)).isEqualTo(before);
    assertThat(rows("items") + rows("shops"))
        .isEqualTo(example.name().contains("rows are lost") ? 0 : 4);
  }

  static Stream<Case> tables() {
    var renamed = QualifiedName.of("user");
    return Stream.of(
        of(
            "a new table has all of its parts",
            new CreateTable(
                Table.of(
                        QualifiedName.of("order"),
                        column("a", integer()).identity(identityOptions(true, 100, 5)),
                        column("b", varchar(3)).notNull().defaultValue("a'b\\").comment("it's b"),
                        column("c", array(varchar(9))).defaultValue(sql("'{}'")),
                        column("d", varchar(9)).collation("C"),
                        column("e", integer()).virtualAs("a + 1"),
                        primaryKey("b", "a").named("pk_order"),
                        unique("uq_order", "d").withNullsNotDistinct(),
                        unique("uq_later", "c").deferrable(INITIALLY_DEFERRED),
                        check("ck_later", "a > 0").notValid(),
                        foreignKey("fk_self", "d", "a")
                            .references("order", "b", "a")
                            .onUpdate(RESTRICT)
                            .deferrable(INITIALLY_IMMEDIATE),
                        new dev.autogen.schema.TableComment("who's"))
                    .withIndexes(
                        List.of(
                            index("ix", asc("c").nullsFirst(), desc("d").nullsLast())
                                .including("e2", "b")
                                .withInclude(List.of("b")),
                            index("ix_gin", "c").using("gin"),
                            index("ix_like", asc("d").operatorClass("varchar_pattern_ops"))))),
            "column \"order\" a integer not null identity a",
            "column \"order\" b character varying(3) not null default 'a''b\\'::character varying comment it's b",
            "column \"order\" c character varying(9)[] default '{}'::character varying[]",
            "column \"order\" d character varying(9) collation C",
            "column \"order\" e integer default (a + 1) generated v",
            "constraint \"order\" pk_order PRIMARY KEY (b, a)",
            "constraint \"order\" uq_order UNIQUE NULLS NOT DISTINCT (d)",
            "constraint \"order\" uq_later UNIQUE (c) DEFERRABLE INITIALLY DEFERRED",
            "constraint \"order\" ck_later CHECK ((a > 0)) NOT VALID",
            "constraint \"order\" fk_self FOREIGN KEY (d, a) REFERENCES \"order\"(b, a) ON UPDATE RESTRICT DEFERRABLE",
            "sequence order_a_seq integer 100 5 1 2147483647 1 f owned by \"order\".a",
            "index CREATE INDEX ix ON public.\"order\" USING btree (c NULLS FIRST, d DESC NULLS LAST) INCLUDE (b)",
            "index CREATE INDEX ix_gin ON public.\"order\" USING gin (c)",
            "index CREATE INDEX ix_like ON public.\"order\" USING btree (d varchar_pattern_ops)",
            "table \"order\" r who's"),
        of(
            "a table without columns",
            new CreateTable(Table.of(QualifiedName.of("nothing"))),
            "table nothing r"),
        of(
            "tables that point to each other",
            List.of(
                new CreateTable(
                    Table.of(
                        QualifiedName.of("a"),
                        column("id", bigint()).notNull(),
                        column("b_id", bigint()),
                        primaryKey("id"),
                        unnamedForeignKey("b_id").references("b", "id"))),
                new CreateTable(
                    Table.of(
                        QualifiedName.of("b"),
                        column("id", bigint()).notNull(),
                        column("a_id", bigint()),
                        primaryKey("id"),
                        foreignKey("fk_b_a", "a_id").references("a", "id")))),
            "constraint a a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b(id)",
            "constraint b fk_b_a FOREIGN KEY (a_id) REFERENCES a(id)"),
        of(
            "a dropped table comes back empty: rows are lost",
            List.of(
                new DropView(new View(QualifiedName.of("names"), "SELECT name FROM shops")),
                new DropTable(ITEM),
                new DropTable(SHOP))),
        of(
            "a renamed table takes its unnamed constraints along",
            new RenameTable(ITEMS, renamed),
            "constraint \"user\" user_pkey PRIMARY KEY (id)",
            "constraint \"user\" user_number_check CHECK ((number >= 0))",
            "constraint \"user\" user_text_shop_id_key UNIQUE (text, shop_id)",
            "constraint \"user\" user_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shops(id) ON DELETE CASCADE",
            "constraint \"user\" ck_items_status CHECK (((status)::text = ANY ((ARRAY['NEW'::character varying, 'it''s'::character varying])::text[])))"),
        of("a comment", new SetTableComment(ITEMS, null, "it's"), "table items r it's"),
        of(
            "a table in a schema of its own",
            List.of(
                new CreateSchema("app"),
                new CreateTable(
                    Table.of(
                            QualifiedName.parse("app.order"),
                            column("id", bigint()).identity(),
                            column("shop_id", bigint()).comment("shop"),
                            primaryKey("id"),
                            foreignKey("fk", "shop_id").references("shops", "id"))
                        .withIndexes(List.of(index("ix", "shop_id")))),
                new RenameIndex(QualifiedName.parse("app.order"), "ix", "ix2"),
                new RenameTable(QualifiedName.parse("app.order"), QualifiedName.parse("app.t"))),
            "constraint app.t t_pkey PRIMARY KEY (id)",
            "index CREATE INDEX ix2 ON app.t USING btree (shop_id)"));
  }

  static Stream<Case> columns() {
    return Stream.of(
        of(
            "a column that may be null",
            new AddColumn(ITEMS, column("remark", text()).comment("x")),
            "column items remark text comment x"),
        of(
            "a column with a default",
            new AddColumn(
                ITEMS, column("price", numeric(10, 2)).notNull().defaultValue(decimal("0.00"))),
            "column items price numeric(10,2) not null default 0.00"),
        of(
            "a column that counts",
            new AddColumn(ITEMS, column("place", integer()).identity()),
            "column items place integer not null identity d"),
        of(
            "a computed column",
            new AddColumn(ITEMS, column("half", integer()).generatedAs("number / 2").notNull()),
            "column items half integer not null default (number / 2) generated s"),
        of("a dropped column", new DropColumn(ITEMS, column("Odd \"Name", bool()))),
        of(
            "a renamed column takes its unnamed constraints along",
            new RenameColumn(ITEMS, "number", "order"),
            "constraint items items_order_check CHECK ((\"order\" >= 0))",
            "column items twice bigint default (\"order\" * 2) generated s"),
        alter(
            "not null", NUMBER, NUMBER.notNull(), "column items number integer not null default 0"),
        alter(
            "nullable",
            STATUS,
            STATUS.withNullable(true),
            "column items status character varying(20) default 'NEW'::character varying"),
        alter(
            "a default",
            TEXT,
            TEXT.defaultValue("x'y"),
            "column items text character varying(40) default 'x''y'::character varying"),
        alter(
            "another default",
            NUMBER,
            NUMBER.defaultValue(-1),
            "column items number integer default '-1'::integer"),
        alter("no default", NUMBER, NUMBER.withDefault(null), "column items number integer"),
        alter(
            "a default that is a function",
            TEXT,
            TEXT.defaultValue(sql("CURRENT_USER")),
            "column items text character varying(40) default CURRENT_USER"),
        alter(
            "a comment",
            TEXT,
            TEXT.comment("it's"),
            "column items text character varying(40) comment it's"),
        alter(
            "a collation",
            TEXT,
            TEXT.collation("C"),
            "column items text character varying(40) collation C"),
        alterShop(
            "an identity that is always",
            identityOptions(true, 1, 1),
            "column shops id bigint not null identity a"),
        alterShop(
            "an identity that counts otherwise",
            identityOptions(false, 1000, 10),
            "sequence shops_id_seq bigint 1000 10 1 9223372036854775807 1 f owned by shops.id"),
        of(
            "a column that stops to count",
            new AlterColumn(SHOPS, SHOP.columns().get(0), column("id", bigint()).notNull(), null),
            "column shops id bigint not null"),
        alter(
            "a computed column that becomes plain",
            TWICE,
            TWICE.withGenerated(null),
            "column items twice bigint"),
        alter(
            "a computed column that computes otherwise",
            TWICE,
            TWICE.generatedAs("number * 3"),
            "column items twice bigint default (number * 3) generated s"),
        alter(
            "a computed column that is computed when read",
            TWICE,
            TWICE.virtualAs("number * 2"),
            "column items twice bigint default (number * 2) generated v"));
  }

  static Stream<Case> types() {
    var mood = new SqlType.EnumReference(MOOD);
    return Stream.of(
        type("a longer text", TEXT, varchar(60), "character varying(60)"),
        type("a shorter text", TEXT, varchar(10), "character varying(10)"),
        type("text", TEXT, text(), "text"),
        type("a number", NOTE, bigint(), "bigint default '9'::bigint"),
        type("a number with a scale", NOTE, numeric(9, 2), "numeric(9,2) default '9'::numeric"),
        type("jsonb", NOTE, json(), "jsonb default '9'::jsonb"),
        type("bytes", NOTE, bytes(), "bytea default '\\x39'::bytea"),
        type("a wider number", NUMBER, numeric(12, 2), "numeric(12,2) default 0"),
        type("a smaller number", NUMBER, smallint(), "smallint default 0"),
        alter(
            "into a longer text with a check, which is understood anew",
            STATUS,
            STATUS.withType(varchar(60)),
            "constraint items ck_items_status CHECK (((status)::text = ANY ((ARRAY['NEW'::character"
                + " varying, 'it''s'::character varying])::text[])))"),
        alter(
            "from an enum type to a text",
            MOODS,
            MOODS.withType(varchar(10)),
            "column items mood character varying(10) default 'ok'::character varying"),
        of(
            "a number and its check into a text",
            List.of(
                new DropColumn(ITEMS, TWICE),
                new AlterColumn(ITEMS, NUMBER, NUMBER.withType(varchar(9)).defaultValue("0"), null),
                new ReplaceConstraint(
                    ITEMS, unnamedCheck("number >= 0"), unnamedCheck("number <> ''"))),
            "column items number character varying(9) default '0'::character varying",
            "constraint items items_number_check CHECK (((number)::text <> ''::text))"),
        of(
            "a text into a new enum type",
            List.of(
                new DropConstraint(ITEMS, ITEM.constraint("ck_items_status").orElseThrow()),
                new DropIndex(ITEMS, ITEM.index("ix_items_status").orElseThrow()),
                new CreateEnumType(
                    new EnumType(QualifiedName.of("Status"), List.of("NEW", "it's", "OLD"))),
                new AlterColumn(ITEMS, STATUS, STATUS.withType(enumType("Status")), null)),
            "column items status \"Status\" not null default 'NEW'::\"Status\"",
            "cast character varying \"Status\" i"));
  }

  static Stream<Case> largeObjects() {
    var document = column("document", text());
    return Stream.of(
        of(
            "a text into a large object",
            List.of(
                new AddColumn(ITEMS, document),
                new ExecuteSql("UPDATE items SET document = 'é' || text", "SELECT 1"),
                new AlterColumn(ITEMS, document, document.withType(clob()), null)),
            "column items document oid"));
  }

  static Stream<Case> constraints() {
    var status = ITEM.constraint("ck_items_status").orElseThrow();
    return Stream.of(
        add("a unique constraint", unique("uq_x", "number"), "uq_x UNIQUE (number)"),
        add(
            "an unnamed unique constraint",
            unnamedUnique("number", "text"),
            "items_number_text_key UNIQUE (number, text)"),
        add("a check", check("ck_x", "number < 100"), "ck_x CHECK ((number < 100))"),
        add(
            "a check that looks at no row",
            check("ck_x", "number > 100").notValid(),
            "ck_x CHECK ((number > 100)) NOT VALID"),
        add(
            "a second unnamed check of one column",
            unnamedCheck("number < 1000"),
            "items_number_check1 CHECK ((number < 1000))"),
        add(
            "a foreign key",
            foreignKey("fk_x", "status", "shop_id")
                .references("items", "text", "shop_id")
                .onUpdate(CASCADE)
                .notValid(),
            "fk_x FOREIGN KEY (status, shop_id) REFERENCES items(text, shop_id) ON UPDATE CASCADE"
                + " NOT VALID"),
        of("a dropped check", new DropConstraint(ITEMS, status)),
        of("a dropped unnamed key", new DropConstraint(ITEMS, primaryKey("id"))),
        of("a dropped unnamed foreign key", new DropConstraint(ITEMS, ITEM.foreignKeys().get(0))),
        of("a dropped unique key", new DropConstraint(ITEMS, unnamedUnique("text", "shop_id"))),
        of(
            "another check",
            new ReplaceConstraint(ITEMS, status, check("ck_items_status", "status > ''")),
            "constraint items ck_items_status CHECK (((status)::text > ''::text))"),
        of(
            "another primary key",
            new ReplaceConstraint(ITEMS, primaryKey("id"), primaryKey("id", "text")),
            "constraint items items_pkey PRIMARY KEY (id, text)"),
        of(
            "a named key",
            new RenameConstraint(ITEMS, primaryKey("id"), primaryKey("id").named("Key")),
            "constraint items \"Key\" PRIMARY KEY (id)"),
        of(
            "an index",
            new CreateIndex(ITEMS, uniqueIndex("ux", "number").where("status = 'NEW'")),
            "index CREATE UNIQUE INDEX ux ON public.items USING btree (number) WHERE"
                + " ((status)::text = 'NEW'::text)"),
        of("a dropped index", new DropIndex(ITEMS, ITEM.indexes().get(1))),
        of(
            "a renamed index",
            new RenameIndex(ITEMS, "ix_items_status", "Ix"),
            "index CREATE INDEX \"Ix\" ON public.items USING btree (status DESC, number) WHERE"
                + " ((status)::text <> 'OLD'::text)"));
  }

  static Stream<Case> others() {
    var counter = sequence("counter").incrementBy(50);
    var names = new View(QualifiedName.of("names"), "SELECT name FROM shops");
    return Stream.of(
        of(
            "a sequence",
            new CreateSequence(
                sequence("Seq")
                    .startWith(5)
                    .incrementBy(-2)
                    .minValue(-10L)
                    .maxValue(10L)
                    .cached(7)
                    .cycling()),
            "sequence \"Seq\" bigint 5 -2 -10 10 7 t"),
        of("a dropped sequence", new DropSequence(counter)),
        of(
            "a renamed sequence",
            new RenameSequence(counter.name(), QualifiedName.of("user")),
            "sequence \"user\" bigint 1 50 1 9223372036854775807 1 f"),
        of(
            "a sequence with other options",
            new AlterSequence(
                counter, counter.incrementBy(1).maxValue(1000L).cached(5).cycling().startWith(2)),
            "sequence counter bigint 2 1 1 1000 5 t"),
        of(
            "an enum type",
            new CreateEnumType(new EnumType(QualifiedName.of("User"), List.of("a'b", "é"))),
            "enum \"User\" 'a''b', 'é'"),
        of(
            "an enum type nobody uses",
            List.of(
                new AlterColumn(ITEMS, MOODS, MOODS.withType(varchar(9)), null),
                new DropEnumType(new EnumType(MOOD, List.of("sad", "ok"))))),
        of(
            "a renamed enum type",
            new RenameEnumType(MOOD, QualifiedName.of("Mood")),
            "enum \"Mood\" 'sad', 'ok'",
            "column items mood \"Mood\" default 'ok'::\"Mood\""),
        mood("a value at the end", "'sad', 'ok', 'happy'", "sad", "ok", "happy"),
        mood(
            "values everywhere",
            "'a', 'sad', 'b', 'c', 'ok', 'd'",
            "a",
            "sad",
            "b",
            "c",
            "ok",
            "d"),
        mood("a value that goes", "'ok'", "ok"),
        mood("another order", "'ok', 'sad'", "ok", "sad"),
        of(
            "a value that is used at once",
            List.of(
                new AlterEnumType(
                    new EnumType(MOOD, List.of("sad", "ok")),
                    new EnumType(MOOD, List.of("sad", "ok", "new"))),
                new AlterColumn(ITEMS, MOODS, MOODS.defaultValue("new"), null)),
            "column items mood mood default 'new'::mood"),
        of(
            "a view",
            new CreateView(new View(QualifiedName.of("v"), "SELECT 1 AS one")),
            "column v one integer"),
        of("a dropped view", new DropView(names)),
        of(
            "an object",
            new CreateObject(
                new DatabaseObject(
                    "f", List.of("CREATE VIEW w AS SELECT 2 AS two;"), List.of("DROP VIEW w"))),
            "column w two integer"),
        of("a schema", new CreateSchema("app"), "schema app"),
        of(
            "raw SQL",
            new ExecuteSql("CREATE VIEW r AS SELECT 3 AS three", "DROP VIEW r"),
            "column r three integer"));
  }

  private static Case mood(String name, String printed, String... values) {
    var from = new EnumType(MOOD, List.of("sad", "ok"));
    return of(
        "altered enum type: " + name,
        new AlterEnumType(from, new EnumType(MOOD, List.of(values))),
        "enum mood " + printed,
        "column items mood mood default 'ok'::mood");
  }

  private static Case alter(String name, Column from, Column to, String... lines) {
    return of("altered: " + name, new AlterColumn(ITEMS, from, to, null), lines);
  }

  private static Case alterShop(
      String name, dev.autogen.schema.Identity identity, String... lines) {
    var id = SHOP.columns().get(0);
    return of("altered: " + name, new AlterColumn(SHOPS, id, id.identity(identity), null), lines);
  }

  private static Case type(String name, Column from, SqlType type, String printed) {
    return alter(
        "into " + name, from, from.withType(type), "column items " + from.name() + " " + printed);
  }

  private static Case add(String name, Constraint constraint, String rule) {
    return of("added: " + name, new AddConstraint(ITEMS, constraint), "constraint items " + rule);
  }

  private int rows(String table) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void execute(String... statements) throws Exception {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
