package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class AddConstraint implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addConstraint("orders", primaryKey("id"));
    op.addConstraint("orders", primaryKey("id", "version").named("pk_orders"));
    op.addConstraint("orders", unique("uq_orders_code", "code", "year"));
    op.addConstraint("orders", unnamedUnique("code"));
    op.addConstraint("orders", unique("uq", "code").withNullsNotDistinct());
    op.addConstraint("orders", unique("uq", "code").deferrable(INITIALLY_DEFERRED));
    op.addConstraint("orders", check("ck_orders_total", "total >= 0"));
    op.addConstraint("orders", unnamedCheck("total >= 0").notValid());
    op.addConstraint(
        "orders",
        check(
            "ck_orders_status",
            "status in ('NEW', 'PAID', 'SENT', 'RETURNED', 'REFUNDED', 'CANCELLED') or archived is "
                + "not null"));
    op.addConstraint("orders", foreignKey("fk", "customer_id").references("customers", "id"));
    op.addConstraint(
        "orders",
        unnamedForeignKey("a", "b")
            .references("audit.customers", "x", "y")
            .onDelete(SET_NULL)
            .onUpdate(CASCADE)
            .deferrable(INITIALLY_IMMEDIATE)
            .notValid());
    op.replaceConstraint("orders", check("ck", "total > 0"), check("ck", "total >= 0"));
    op.setTableComment("orders", null, "What customers asked for.");
  }

  @Override
  public void downgrade(Operations op) {
    op.setTableComment("orders", "What customers asked for.", null);
    op.replaceConstraint("orders", check("ck", "total >= 0"), check("ck", "total > 0"));
    op.dropConstraint(
        "orders",
        unnamedForeignKey("a", "b")
            .references("audit.customers", "x", "y")
            .onDelete(SET_NULL)
            .onUpdate(CASCADE)
            .deferrable(INITIALLY_IMMEDIATE)
            .notValid());
    op.dropConstraint("orders", "fk");
    op.dropConstraint("orders", "ck_orders_status");
    op.dropConstraint("orders", unnamedCheck("total >= 0").notValid());
    op.dropConstraint("orders", "ck_orders_total");
    op.dropConstraint("orders", "uq");
    op.dropConstraint("orders", "uq");
    op.dropConstraint("orders", unnamedUnique("code"));
    op.dropConstraint("orders", "uq_orders_code");
    op.dropConstraint("orders", "pk_orders");
    op.dropConstraint("orders", primaryKey("id"));
  }
}
