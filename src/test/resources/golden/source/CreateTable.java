package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class CreateTable implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "100% {0}",
        column("id", bigint()).identity(),
        column("status", varchar(20)).notNull().defaultValue("NEW"),
        primaryKey("id"),
        unique("uq_everything", "one", "two", "three"),
        check("ck_status", "status in ('NEW', 'PAID')"),
        foreignKey("fk_parent", "parent_id").references("orders", "id").onDelete(CASCADE),
        tableComment("A comment."));
    op.createIndex("100% {0}", index("ix_status", "status"));
    op.createIndex("100% {0}", uniqueIndex("ux_one", "one"));

    op.createTable("\"audit.2026\".\"log \"\"old\"\"\"", column("a", text()));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("\"audit.2026\".\"log \"\"old\"\"\"");
    op.dropTable("100% {0}");
  }
}
