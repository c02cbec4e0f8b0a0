import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Merge. */
@Revision(
    id = "1c0d55e6a7f2",
    revises = {
      "3f9a2c7d81b0",
      "3f9a2c7d81b1",
      "3f9a2c7d81b2",
      "3f9a2c7d81b3",
      "3f9a2c7d81b4",
      "3f9a2c7d81b5",
      "3f9a2c7d81b6",
      "3f9a2c7d81b7",
      "3f9a2c7d81b8"
    },
    dependsOn = {"billing", "shop"},
    branchLabels = "main",
    created = "1970-01-01T00:00:00Z")
public final class Merge implements Migration {

  @Override
  public void upgrade(Operations op) {}

  @Override
  public void downgrade(Operations op) {}
}
