package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class AlterColumn implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("orders", "note", type(varchar(255)).to(text()));
    op.alterColumn(
        "orders", "note", type(varchar(255)).to(integer()).using("cast(trim(note) as integer)"));
    op.alterColumn("orders", "note", nullable().to(notNull()));
    op.alterColumn("orders", "note", defaultValue("a").to(defaultValue(sql("upper('a')"))));
    op.alterColumn("orders", "note", noIdentity().to(identity(byDefault())));
    op.alterColumn("orders", "note", noIdentity().to(identity(identityOptions(true, 1, 10))));
    op.alterColumn("orders", "note", notGenerated().to(generatedAs("lower(name)")));
    op.alterColumn("orders", "note", notGenerated().to(virtualAs("lower(name)")));
    op.alterColumn("orders", "note", noCollation().to(collation("C")));
    op.alterColumn("orders", "note", comment("Old.").to(comment("New.")));
    op.alterColumn(
        "orders",
        "note",
        type(varchar(255)).to(varchar(80)),
        nullable().to(notNull()),
        noDefault().to(defaultValue("")),
        noCollation().to(collation("C")),
        noComment().to(comment("All.")));
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn(
        "orders",
        "note",
        type(varchar(80)).to(varchar(255)),
        notNull().to(nullable()),
        defaultValue("").to(noDefault()),
        collation("C").to(noCollation()),
        comment("All.").to(noComment()));
    op.alterColumn("orders", "note", comment("New.").to(comment("Old.")));
    op.alterColumn("orders", "note", collation("C").to(noCollation()));
    op.alterColumn("orders", "note", virtualAs("lower(name)").to(notGenerated()));
    op.alterColumn("orders", "note", generatedAs("lower(name)").to(notGenerated()));
    op.alterColumn("orders", "note", identity(identityOptions(true, 1, 10)).to(noIdentity()));
    op.alterColumn("orders", "note", identity(byDefault()).to(noIdentity()));
    op.alterColumn("orders", "note", defaultValue(sql("upper('a')")).to(defaultValue("a")));
    op.alterColumn("orders", "note", notNull().to(nullable()));
    op.alterColumn("orders", "note", type(integer()).to(varchar(255)));
    op.alterColumn("orders", "note", type(text()).to(varchar(255)));
  }
}
