package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Parcels, and telephones of customers. */
@Revision(id = "e955eb7936ec", revises = "914a82af066b", created = "2026-11-21T15:16:18Z")
public final class M20261121_1516_ParcelsAndTelephonesOfCustomers implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "customer_phones",
        column("customer_id", bigint()).notNull(),
        column("kind", varchar(10)).notNull(),
        column("number", varchar(20)).notNull(),
        primaryKey("customer_id", "kind"),
        check("ck_customer_phones_kind", "kind in ('HOME', 'WORK', 'MOBILE')"),
        foreignKey("fk_customer_phones_customer_id", "customer_id").references("customers", "id"));

    op.createTable(
        "parcels",
        column("id", bigint()).identity(),
        column("changed_at", timestampTz(6)).notNull(),
        column("created_at", timestampTz(6)).notNull(),
        column("carrier", varchar(40)).notNull(),
        column("sent_at", timestampTz(6)),
        column("speed", tinyint()).notNull(),
        column("tracking_code", varchar(60)),
        column("weight_in_grams", integer()),
        column("order_id", uuid()).notNull(),
        column("packed_by", bigint()),
        primaryKey("id"),
        unique("uq_parcels_tracking", "carrier", "tracking_code"),
        check("ck_parcels_speed", "speed between 0 and 2"),
        foreignKey("fk_parcels_order_id", "order_id").references("orders", "id"),
        foreignKey("fk_parcels_packed_by", "packed_by")
            .references("employees", "id")
            .onDelete(SET_NULL));

    op.addColumn("employees", column("photo", varbinary()));
  }

  @Override
  public void downgrade(Operations op) {
    // H30: the values of employees.photo are lost.
    op.dropColumn("employees", "photo");
    // H31: the rows of parcels are lost.
    op.dropTable("parcels");
    // H31: the rows of customer_phones are lost.
    op.dropTable("customer_phones");
  }
}
