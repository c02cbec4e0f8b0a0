package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Customers and products. */
@Revision(id = "9c112ced20c9", created = "2026-11-21T11:56:23Z")
public final class M20261121_1156_CustomersAndProducts implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("product_numbers").incrementBy(10));

    op.createTable(
        "customers",
        column("id", bigint()).identity(),
        column("email", varchar(255)).notNull(),
        column("joined_at", timestampTz(6)).notNull(),
        column("name", varchar(100)).notNull(),
        column("version", integer()).notNull(),
        primaryKey("id"),
        unique("uq_customers_email", "email"));

    op.createTable(
        "products",
        column("id", bigint()).notNull(),
        column("name", varchar(255)).notNull(),
        column("price", numeric(12, 2)).notNull(),
        column("sku", varchar(20)).notNull(),
        primaryKey("id"),
        unique("uq_products_sku", "sku"),
        check("ck_products_price", "price >= 0"));
    op.createIndex("products", index("ix_products_name", "name"));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of products are lost.
    op.dropTable("products");
    // H31: the rows of customers are lost.
    op.dropTable("customers");
    // H59: where the sequence product_numbers stood is lost.
    op.dropSequence("product_numbers");
  }
}
