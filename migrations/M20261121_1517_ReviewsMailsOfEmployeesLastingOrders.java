package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Reviews, mails of employees, lasting orders. */
@Revision(id = "e40afa1d4bc5", revises = "e955eb7936ec", created = "2026-11-21T15:17:24Z")
public final class M20261121_1517_ReviewsMailsOfEmployeesLastingOrders implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "reviews",
        column("id", bigint()).identity(),
        column("changed_at", timestampTz(6)).notNull(),
        column("created_at", timestampTz(6)).notNull(),
        column("opinion", text()),
        column("stars", smallint()).notNull(),
        column("customer_id", bigint()).notNull(),
        column("product_id", bigint()).notNull(),
        primaryKey("id"),
        unique("uq_reviews_customer_id_product_id", "customer_id", "product_id"),
        check("ck_reviews_stars", "stars between 1 and 5"),
        foreignKey("fk_reviews_customer_id", "customer_id")
            .references("customers", "id")
            .onDelete(CASCADE),
        foreignKey("fk_reviews_product_id", "product_id")
            .references("products", "id")
            .onDelete(CASCADE));

    op.alterColumn("coupons", "code", type(varchar(30)).to(varchar(40)));
    op.alterColumn("coupons", "valid_from", notNull().to(nullable()));

    op.addColumn("employees", column("email", varchar(120)));
    op.execute(
        "update employees set email = lower(first_name || '.' || last_name) || '@example.org' "
            + "where email is null");
    // H13: refused when a row of employees has no email; the table is scanned under a lock.
    op.alterColumn("employees", "email", nullable().to(notNull()));

    op.replaceConstraint(
        "orders",
        foreignKey("fk_orders_coupon_id", "coupon_id").references("coupons", "id"),
        foreignKey("fk_orders_coupon_id", "coupon_id")
            .references("coupons", "id")
            .onDelete(SET_NULL));
  }

  @Override
  public void downgrade(Operations op) {
    op.replaceConstraint(
        "orders",
        foreignKey("fk_orders_coupon_id", "coupon_id")
            .references("coupons", "id")
            .onDelete(SET_NULL),
        foreignKey("fk_orders_coupon_id", "coupon_id").references("coupons", "id"));

    // H30: the values of employees.email are lost.
    op.dropColumn("employees", "email");
    // H13: refused when a row of coupons has no valid_from; the table is scanned under a lock.
    op.alterColumn("coupons", "valid_from", nullable().to(notNull()));
    // H23: narrower: a value that does not fit stops the downgrade.
    op.alterColumn("coupons", "code", type(varchar(40)).to(varchar(30)));
    // H31: the rows of reviews are lost.
    op.dropTable("reviews");
  }
}
