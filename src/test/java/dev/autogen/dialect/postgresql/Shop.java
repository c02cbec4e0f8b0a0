package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;

/** A small schema with rows, and changes to it: what the round trips are made of. */
final class Shop {
  static final QualifiedName ITEMS = QualifiedName.of("items");
  static final QualifiedName SHOPS = QualifiedName.of("shops");
  static final QualifiedName MOOD = QualifiedName.of("mood");
  static final Table SHOP =
      Table.of(
          SHOPS,
          column("id", bigint()).identity(),
          column("name", varchar(20)).notNull(),
          primaryKey("id"),
          unique("uq_shops_name", "name"));
  static final Column STATUS = column("status", varchar(20)).notNull().defaultValue("NEW");
  static final Column MOODS = column("mood", enumType("mood")).defaultValue("ok");
  static final Column TEXT = column("text", varchar(40));
  static final Column NUMBER = column("number", integer()).defaultValue(0);
  static final Column TWICE = column("twice", bigint()).generatedAs("number * 2");
  static final Column NOTE = column("note", varchar(40)).defaultValue("9");
  static final Table ITEM =
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
  static final List<Operation> SETUP =
      List.of(
          new CreateEnumType(new EnumType(MOOD, List.of("sad", "ok"))),
          new CreateTable(SHOP),
          new CreateTable(ITEM),
          new CreateSequence(sequence("counter").incrementBy(50)),
          new CreateView(new View(QualifiedName.of("names"), "SELECT name FROM shops")));

  private Shop() {}

  /** Some changes, and lines that the catalog holds afterwards. */
  record Case(String name, List<Operation> operations, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Case of(String name, Operation operation, String... lines) {
    return new Case(name, List.of(operation), List.of(lines));
  }

  static Case of(String name, List<Operation> operations, String... lines) {
    return new Case(name, operations, List.of(lines));
  }

  static Case alter(String name, Column from, Column to, String... lines) {
    return of("altered: " + name, new AlterColumn(ITEMS, from, to, null), lines);
  }

  static Case alterShop(String name, dev.autogen.schema.Identity identity, String... lines) {
    var id = SHOP.columns().get(0);
    return of("altered: " + name, new AlterColumn(SHOPS, id, id.identity(identity), null), lines);
  }

  static Case type(String name, Column from, SqlType type, String printed) {
    return alter(
        "into " + name, from, from.withType(type), "column items " + from.name() + " " + printed);
  }

  static Case add(String name, Constraint constraint, String rule) {
    return of("added: " + name, new AddConstraint(ITEMS, constraint), "constraint items " + rule);
  }

  static Case mood(String name, String printed, String... values) {
    var from = new EnumType(MOOD, List.of("sad", "ok"));
    return of(
        "altered enum type: " + name,
        new AlterEnumType(from, new EnumType(MOOD, List.of(values))),
        "enum mood " + printed,
        "column items mood mood default 'ok'::mood");
  }
}
