package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class Rename implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.renameTable("order", "orders");
    op.renameColumn("orders", "cust", "customer_id");
    op.renameConstraint("orders", "a", "b");
    op.replaceConstraint("orders", unnamedCheck("x > 0"), check("b", "x > 0"));
    op.renameIndex("orders", "ix_1", "ix_2");
  }

  @Override
  public void downgrade(Operations op) {
    op.renameIndex("orders", "ix_2", "ix_1");
    op.replaceConstraint("orders", check("b", "x > 0"), unnamedCheck("x > 0"));
    op.renameConstraint("orders", "b", "a");
    op.renameColumn("orders", "customer_id", "cust");
    op.renameTable("orders", "order");
  }
}
