package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class UpdateRows implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.update("orders").set("status", placeholder("orders.status of existing rows"));
    op.update("orders")
        .set("status", placeholder("orders.status of existing rows"))
        .set("status", sql("lower(\"state\")"));
    op.update("orders").set("status", sql("lower(\"state\")")).where("status is null");

    op.update("\"audit.2026\".\"log \"\"old\"\"\"")
        .set("status", placeholder("orders.status of existing rows"))
        .set("status", sql("lower(\"state\")"))
        .set("status", "NEW")
        .where("id > 7");
  }

  @Override
  public void downgrade(Operations op) {}
}
