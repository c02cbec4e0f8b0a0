package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class CreateIndex implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createIndex("orders", index("ix", "a", "b"));
    op.createIndex("orders", uniqueIndex("ux", "a"));
    op.createIndex("orders", index("ix", asc("a"), desc("b").nullsLast(), asc("c").nullsFirst()));
    op.createIndex("orders", index("ix", expression("lower(name)"), expression("a + b").desc()));
    op.createIndex(
        "orders", index("ix", asc("name").operatorClass("text_pattern_ops").collation("C")));
    op.createIndex(
        "orders", uniqueIndex("ux", desc("a")).where("b is null").withNullsNotDistinct());
    op.createIndex("orders", index("ix", "tags").including("a", "b").using("gin"));
    op.createIndex(
        "orders",
        index(
            "ix_orders_with_a_long_name_and_many_columns",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropIndex("orders", "ix_orders_with_a_long_name_and_many_columns");
    op.dropIndex("orders", "ix");
    op.dropIndex("orders", "ux");
    op.dropIndex("orders", "ix");
    op.dropIndex("orders", "ix");
    op.dropIndex("orders", "ix");
    op.dropIndex("orders", "ux");
    op.dropIndex("orders", "ix");
  }
}
