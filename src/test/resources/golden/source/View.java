package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class View implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createView("one", "select 1");
    op.createView(
        "open_orders",
        "select o.id, o.placed_at, c.name\n"
            + "from orders o\n"
            + "  join customers c on c.id = o.customer_id\n"
            + "where o.status = 'NEW' and c.name <> '\"' and o.placed_at > current_timestamp - "
            + "interval '1' day\n");

    op.createObject(
        "t",
        script("create trigger t after insert on orders begin\n  select 1;\nend", "select 1"),
        script("drop trigger t"));
    op.createObject("nothing", script(), script());
  }

  @Override
  public void downgrade(Operations op) {
    op.dropObject("nothing");
    op.dropObject("t");
    op.dropView("open_orders");
    op.dropView("one");
  }
}
