package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

class TypeRoundTripTest extends RoundTripContract {
  @Override
  Stream<Case> cases() {
    return Stream.concat(conversions(), largeObjects());
  }

  private static Stream<Case> conversions() {
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

  private static Stream<Case> largeObjects() {
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
}
