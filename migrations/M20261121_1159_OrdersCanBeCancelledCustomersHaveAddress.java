package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Orders can be cancelled, customers have addresses. */
@Revision(id = "f19d40c599fd", revises = "3bf5b0a66f04", created = "2026-11-21T11:59:39Z")
public final class M20261121_1159_OrdersCanBeCancelledCustomersHaveAddress implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.renameColumn("customers", "joined_at", "registered_at");
    op.addColumn("customers", column("city", varchar(100)));
    op.addColumn("customers", column("country", varchar(2)));
    op.addColumn("customers", column("postcode", varchar(12)));
    op.addColumn("customers", column("street", varchar(255)));
    op.addColumn("customers", column("birthday", date()));

    op.replaceConstraint(
        "orders",
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')"),
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT', 'CANCELLED')"));
  }

  @Override
  public void downgrade(Operations op) {
    op.replaceConstraint(
        "orders",
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT', 'CANCELLED')"),
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT')"));

    // H30: the values of customers.birthday are lost.
    op.dropColumn("customers", "birthday");
    // H30: the values of customers.street are lost.
    op.dropColumn("customers", "street");
    // H30: the values of customers.postcode are lost.
    op.dropColumn("customers", "postcode");
    // H30: the values of customers.country are lost.
    op.dropColumn("customers", "country");
    // H30: the values of customers.city are lost.
    op.dropColumn("customers", "city");
    op.renameColumn("customers", "registered_at", "joined_at");
  }
}
