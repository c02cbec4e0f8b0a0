package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Orders and their lines. */
@Revision(id = "e1e1a5d6def7", revises = "9c112ced20c9", created = "2026-11-21T11:57:27Z")
public final class M20261121_1157_OrdersAndTheirLines implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "orders",
        column("id", uuid()).notNull(),
        column("placed_at", timestampTz(6)).notNull(),
        column("status", varchar(20)).notNull(),
        column("version", integer()).notNull(),
        column("customer_id", bigint()).notNull(),
        primaryKey("id"),
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')"),
        foreignKey("fk_orders_customer_id", "customer_id").references("customers", "id"));
    op.createIndex("orders", index("ix_orders_customer", asc("customer_id"), desc("placed_at")));

    op.createTable(
        "order_lines",
        column("id", bigint()).identity(),
        column("quantity", integer()).notNull().defaultValue(1),
        column("unit_price", numeric(12, 2)).notNull(),
        column("order_id", uuid()).notNull(),
        column("product_id", bigint()).notNull(),
        primaryKey("id"),
        unique("uq_order_lines_product", "order_id", "product_id"),
        check("ck_order_lines_quantity", "quantity > 0"),
        foreignKey("fk_order_lines_order_id", "order_id")
            .references("orders", "id")
            .onDelete(CASCADE),
        foreignKey("fk_order_lines_product_id", "product_id").references("products", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of order_lines are lost.
    op.dropTable("order_lines");
    // H31: the rows of orders are lost.
    op.dropTable("orders");
  }
}
