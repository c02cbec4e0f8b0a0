package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

@Revision(id = "3f9a2c7d81b4", created = "1970-01-01T00:00:00Z")
public final class Types implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("orders", column("a", bool()));
    op.addColumn("orders", column("a", tinyint()));
    op.addColumn("orders", column("a", smallint()));
    op.addColumn("orders", column("a", integer()));
    op.addColumn("orders", column("a", bigint()));
    op.addColumn("orders", column("a", real()));
    op.addColumn("orders", column("a", doublePrecision()));
    op.addColumn("orders", column("a", floating()));
    op.addColumn("orders", column("a", floating(12)));
    op.addColumn("orders", column("a", numeric()));
    op.addColumn("orders", column("a", numeric(12)));
    op.addColumn("orders", column("a", numeric(12, 2)));
    op.addColumn("orders", column("a", decimalType()));
    op.addColumn("orders", column("a", decimalType(12)));
    op.addColumn("orders", column("a", decimalType(12, 2)));
    op.addColumn("orders", column("a", character()));
    op.addColumn("orders", column("a", character(12)));
    op.addColumn("orders", column("a", varchar()));
    op.addColumn("orders", column("a", varchar(12)));
    op.addColumn("orders", column("a", nchar()));
    op.addColumn("orders", column("a", nchar(12)));
    op.addColumn("orders", column("a", nvarchar()));
    op.addColumn("orders", column("a", nvarchar(12)));
    op.addColumn("orders", column("a", text()));
    op.addColumn("orders", column("a", binary()));
    op.addColumn("orders", column("a", binary(12)));
    op.addColumn("orders", column("a", varbinary()));
    op.addColumn("orders", column("a", varbinary(12)));
    op.addColumn("orders", column("a", bytes()));
    op.addColumn("orders", column("a", blob()));
    op.addColumn("orders", column("a", clob()));
    op.addColumn("orders", column("a", nclob()));
    op.addColumn("orders", column("a", bit()));
    op.addColumn("orders", column("a", bit(12)));
    op.addColumn("orders", column("a", date()));
    op.addColumn("orders", column("a", time()));
    op.addColumn("orders", column("a", time(12)));
    op.addColumn("orders", column("a", timeTz()));
    op.addColumn("orders", column("a", timeTz(12)));
    op.addColumn("orders", column("a", timestamp()));
    op.addColumn("orders", column("a", timestamp(12)));
    op.addColumn("orders", column("a", timestampTz()));
    op.addColumn("orders", column("a", timestampTz(12)));
    op.addColumn("orders", column("a", interval()));
    op.addColumn("orders", column("a", interval(12)));
    op.addColumn("orders", column("a", uuid()));
    op.addColumn("orders", column("a", json()));
    op.addColumn("orders", column("a", jsonb()));
    op.addColumn("orders", column("a", xml()));
    op.addColumn("orders", column("a", inet()));
    op.addColumn("orders", column("a", array(array(integer()))));
    op.addColumn("orders", column("a", enumType("audit.mood")));
    op.addColumn("orders", column("a", sqlType("citext")));
    op.addColumn(
        "orders",
        column(
            "a",
            perDialect(on("postgresql", sqlType("geometry(Point, 4326)")), on("sqlite", text()))));
  }

  @Override
  public void downgrade(Operations op) {
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
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
    op.dropColumn("orders", "a");
  }
}
