package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Notifications by mail and text message. */
@Revision(id = "0a976a7a1844", revises = "0cd1c25b01af", created = "2026-11-21T15:13:02Z")
public final class M20261121_1513_NotificationsByMailAndTextMessage implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "notifications",
        column("id", bigint()).identity(),
        column("channel", varchar(10)).notNull(),
        column("changed_at", timestampTz(6)).notNull(),
        column("created_at", timestampTz(6)).notNull(),
        column("body", text()).notNull(),
        column("subject", varchar(200)),
        column("phone_number", varchar(20)),
        column("customer_id", bigint()).notNull(),
        primaryKey("id"),
        check("ck_notifications_channel", "channel in ('EMAIL', 'TEXT')"),
        foreignKey("fk_notifications_customer_id", "customer_id")
            .references("customers", "id")
            .onDelete(CASCADE));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of notifications are lost.
    op.dropTable("notifications");
  }
}
