package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Payments by card and by bank transfer. */
@Revision(id = "0cd1c25b01af", revises = "a3d31df8ab44", created = "2026-11-21T15:11:58Z")
public final class M20261121_1511_PaymentsByCardAndByBankTransfer implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "payments",
        column("id", bigint()).identity(),
        column("changed_at", timestampTz(6)).notNull(),
        column("created_at", timestampTz(6)).notNull(),
        column("amount", numeric(12, 2)).notNull(),
        column("order_id", uuid()).notNull(),
        primaryKey("id"),
        check("ck_payments_amount", "amount > 0"),
        foreignKey("fk_payments_order_id", "order_id").references("orders", "id"));

    op.createTable(
        "bank_transfers",
        column("id", bigint()).notNull(),
        column("booked_on", date()),
        column("iban", varchar(34)).notNull(),
        primaryKey("id"),
        foreignKey("fk_bank_transfers_id", "id").references("payments", "id"));
    op.createIndex("bank_transfers", index("ix_bank_transfers_iban", "iban"));

    op.createTable(
        "card_payments",
        column("id", bigint()).notNull(),
        column("expires_in", varchar(7)).notNull(),
        column("last_digits", varchar(4)).notNull(),
        primaryKey("id"),
        foreignKey("fk_card_payments_id", "id").references("payments", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of card_payments are lost.
    op.dropTable("card_payments");
    // H31: the rows of bank_transfers are lost.
    op.dropTable("bank_transfers");
    // H31: the rows of payments are lost.
    op.dropTable("payments");
  }
}
