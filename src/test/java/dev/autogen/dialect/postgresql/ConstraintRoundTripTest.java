package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.ReplaceConstraint;
import java.util.stream.Stream;

class ConstraintRoundTripTest extends RoundTripContract {
  @Override
  Stream<Case> cases() {
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
}
