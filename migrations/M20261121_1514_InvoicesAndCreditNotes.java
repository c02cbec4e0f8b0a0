package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Invoices and credit notes. */
@Revision(id = "cc6097d4f167", revises = "0a976a7a1844", created = "2026-11-21T15:14:07Z")
public final class M20261121_1514_InvoicesAndCreditNotes implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("document_numbers"));

    op.createTable(
        "invoices",
        column("id", bigint()).notNull(),
        column("issued_on", date()).notNull(),
        column("total", numeric(12, 2)).notNull(),
        column("order_id", uuid()).notNull(),
        column("due_on", date()).notNull(),
        primaryKey("id"),
        foreignKey("fk_invoices_order_id", "order_id").references("orders", "id"));

    op.createTable(
        "credit_notes",
        column("id", bigint()).notNull(),
        column("issued_on", date()).notNull(),
        column("total", numeric(12, 2)).notNull(),
        column("order_id", uuid()).notNull(),
        column("reason", varchar(255)).notNull(),
        column("invoice_id", bigint()).notNull(),
        primaryKey("id"),
        foreignKey("fk_credit_notes_order_id", "order_id").references("orders", "id"),
        foreignKey("fk_credit_notes_invoice_id", "invoice_id").references("invoices", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of credit_notes are lost.
    op.dropTable("credit_notes");
    // H31: the rows of invoices are lost.
    op.dropTable("invoices");
    // H59: where the sequence document_numbers stood is lost.
    op.dropSequence("document_numbers");
  }
}
