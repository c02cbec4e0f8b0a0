package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Stock, and products in several languages. */
@Revision(id = "a3d31df8ab44", revises = "07424b0ab396", created = "2026-11-21T15:10:52Z")
public final class M20261121_1510_StockAndProductsInSeveralLanguages implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "product_texts",
        column("product_id", bigint()).notNull(),
        column("language", varchar(12)).notNull(),
        column("description", clob()),
        column("title", varchar(120)).notNull(),
        primaryKey("product_id", "language"),
        foreignKey("fk_product_texts_product_id", "product_id")
            .references("products", "id")
            .onDelete(CASCADE));

    op.createTable(
        "stock",
        column("product_id", bigint()).notNull(),
        column("warehouse_id", bigint()).notNull(),
        column("counted_at", timestampTz(6)),
        column("quantity", integer()).notNull(),
        column("reserved", integer()).notNull().comment("Sold, but not yet sent"),
        primaryKey("product_id", "warehouse_id"),
        check("ck_stock_reserved", "reserved <= quantity"),
        foreignKey("fk_stock_product_id", "product_id").references("products", "id"),
        foreignKey("fk_stock_warehouse_id", "warehouse_id").references("warehouses", "id"),
        tableComment("Pieces of a product in a warehouse"));
  }

  @Override
  public void downgrade(Operations op) {
    // H31: the rows of stock are lost.
    op.dropTable("stock");
    // H31: the rows of product_texts are lost.
    op.dropTable("product_texts");
  }
}
