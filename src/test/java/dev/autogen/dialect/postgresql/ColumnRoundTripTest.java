package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.RenameColumn;
import java.util.stream.Stream;

class ColumnRoundTripTest extends RoundTripContract {
  @Override
  Stream<Case> cases() {
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
}
