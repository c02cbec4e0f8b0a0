package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Orders get a status, and returns. */
@Revision(id = "3f9a2c7d81b4", revises = "1c0d55e6a7f2", created = "2026-11-21T08:12:45Z")
public final class M20261121_0812_OrdersGetAStatus implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "returns",
        column("id", bigint()).identity(),
        column("order_id", bigint()).notNull(),
        column("refund", numeric(12, 2)).notNull().defaultValue(0),
        column("reason", varchar(255)),
        column("created_at", timestampTz(6)).notNull().defaultValue(sql("current_timestamp")),
        primaryKey("id"),
        check("ck_returns_refund", "refund >= 0"),
        foreignKey("fk_returns_order_id", "order_id").references("orders", "id").onDelete(CASCADE));
    op.createIndex("returns", index("ix_returns_order_id", "order_id"));

    op.addColumn("orders", column("status", varchar(20)).notNull().defaultValue("NEW"));
    op.addConstraint("orders", check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')"));
    op.createIndex("orders", index("ix_orders_open", desc("placed_at")).where("status = 'NEW'"));
    op.renameColumn("orders", "cust", "customer_id");
    // H22: every row is rewritten, and a value that is no number stops the upgrade.
    op.alterColumn("orders", "priority", type(varchar(10)).to(integer()));
    op.alterColumn("orders", "note", nullable().to(notNull()), noDefault().to(defaultValue("")));
    // H30: the values of orders.legacy_code are lost; downgrade brings back the column, not them.
    op.dropColumn("orders", "legacy_code");
  }

  @Override
  public void downgrade(Operations op) {
    op.addColumn("orders", column("legacy_code", varchar(8)));
    op.alterColumn("orders", "note", notNull().to(nullable()), defaultValue("").to(noDefault()));
    op.alterColumn("orders", "priority", type(integer()).to(varchar(10)));
    op.renameColumn("orders", "customer_id", "cust");
    op.dropIndex("orders", "ix_orders_open");
    op.dropConstraint("orders", "ck_orders_status");
    // H30: the values of orders.status are lost.
    op.dropColumn("orders", "status");
    // H31: the rows of returns are lost.
    op.dropTable("returns");
  }
}
