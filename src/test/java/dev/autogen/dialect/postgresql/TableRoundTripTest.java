package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetTableComment;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.stream.Stream;

class TableRoundTripTest extends RoundTripContract {
  @Override
  Stream<Case> cases() {
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
}
