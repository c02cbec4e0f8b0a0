package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class ExecuteSql implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.execute("update orders set status = 'NEW' where status is null");
    op.execute("create extension citext");
    op.execute(
        "insert into statuses (code, label) values ('NEW', 'New'), ('PAID', 'Paid'), ('SENT', "
            + "'On its way'), ('RETURNED', 'Came back')");
  }

  @Override
  public void downgrade(Operations op) {
    op.execute("drop extension citext");
  }
}
