package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Coupons. */
@Revision(id = "07424b0ab396", revises = "7567f81d5215", created = "2026-11-21T12:02:03Z")
public final class M20261121_1202_Coupons implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "coupons",
        column("id", uuid()).notNull(),
        column("code", varchar(30)).notNull(),
        column("percent", numeric(5, 2)).notNull().defaultValue(0),
        column("valid_from", date()).notNull(),
        column("valid_until", date()),
        primaryKey("id"),
        unique("uq_coupons_code", "code"),
        check("ck_coupons_days", "valid_from <= valid_until"));

    op.addColumn("orders", column("coupon_id", uuid()));
    op.addConstraint(
        "orders", foreignKey("fk_orders_coupon_id", "coupon_id").references("coupons", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("orders", "fk_orders_coupon_id");
    // H30: the values of orders.coupon_id are lost.
    op.dropColumn("orders", "coupon_id");
    // H31: the rows of coupons are lost.
    op.dropTable("coupons");
  }
}
