package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class Sequence implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("orders_seq"));
    op.createSequence(sequence("orders_seq").incrementBy(50));
    op.createSequence(
        sequence("audit.log_seq")
            .startWith(100)
            .incrementBy(-50)
            .minValue(-5000000000L)
            .maxValue(100L)
            .cycling()
            .cached(20));
    op.alterSequence(sequence("orders_seq"), sequence("orders_seq").incrementBy(50));
    op.renameSequence("orders_seq", "order_ids");
  }

  @Override
  public void downgrade(Operations op) {
    op.renameSequence("order_ids", "orders_seq");
    op.alterSequence(sequence("orders_seq").incrementBy(50), sequence("orders_seq"));
    op.dropSequence("audit.log_seq");
    op.dropSequence("orders_seq");
    op.dropSequence("orders_seq");
  }
}
