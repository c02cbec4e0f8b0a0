package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class AddColumn implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("orders", column("a", bigint()));
    op.addColumn("orders", column("a", bigint()).notNull());
    op.addColumn("orders", column("a", bigint()).identity());
    op.addColumn("orders", column("a", bigint()).identity(identityOptions(true, 100, 50)));
    op.addColumn("orders", column("a", bigint()).withIdentity(byDefault()));
    op.addColumn("orders", column("a", bigint()).defaultValue(1));
    op.addColumn("orders", column("a", bigint()).defaultValue(-9223372036854775808L));
    op.addColumn("orders", column("a", numeric(12, 2)).defaultValue(decimal("0.00")));
    op.addColumn("orders", column("a", numeric(12, 2)).defaultValue(0.5));
    op.addColumn("orders", column("a", numeric()).defaultValue(decimal("1E+10")));
    op.addColumn("orders", column("a", bool()).defaultValue(true));
    op.addColumn(
        "orders", column("a", varchar(255)).defaultValue("it's \"quoted\", \\ and\ttabbed"));
    op.addColumn("orders", column("a", timestamp()).defaultValue(sql("current_timestamp")));
    op.addColumn("orders", column("a", integer()).generatedAs("b + c"));
    op.addColumn("orders", column("a", integer()).virtualAs("b + c"));
    op.addColumn(
        "orders", column("a", varchar(20)).collation("de_DE").comment("The customer's own words."));
    op.addColumn(
        "orders",
        column("a_rather_long_name_for_a_column", numeric(12, 2))
            .notNull()
            .defaultValue(0)
            .comment("So long that it takes a line of its own, or even two, if it goes on so."));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("orders", "a_rather_long_name_for_a_column");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
  }
}
