package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class EnumType implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createEnumType("mood", "SAD", "OK");
    op.createEnumType("nothing");
    op.alterEnumType("mood", values("SAD", "OK").to(values("SAD", "OK", "HAPPY")));
    op.renameEnumType("mood", "feeling");
  }

  @Override
  public void downgrade(Operations op) {
    op.renameEnumType("feeling", "mood");
    op.alterEnumType("mood", values("SAD", "OK", "HAPPY").to(values("SAD", "OK")));
    op.dropEnumType("nothing");
    op.dropEnumType("mood");
  }
}
