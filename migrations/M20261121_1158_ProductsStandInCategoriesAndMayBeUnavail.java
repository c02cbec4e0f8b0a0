package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Products stand in categories and may be unavailable. */
@Revision(id = "3bf5b0a66f04", revises = "e1e1a5d6def7", created = "2026-11-21T11:58:30Z")
public final class M20261121_1158_ProductsStandInCategoriesAndMayBeUnavail implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("categories_seq").incrementBy(50));

    op.createTable(
        "categories",
        column("id", bigint()).notNull(),
        column("name", varchar(80)).notNull(),
        column("parent_id", bigint()),
        primaryKey("id"),
        unique("uq_categories_name", "parent_id", "name"),
        foreignKey("fk_categories_parent_id", "parent_id").references("categories", "id"));

    op.createTable(
        "product_categories",
        column("product_id", bigint()).notNull(),
        column("category_id", bigint()).notNull(),
        primaryKey("category_id", "product_id"),
        foreignKey("fk_product_categories_category_id", "category_id")
            .references("categories", "id"),
        foreignKey("fk_product_categories_product_id", "product_id").references("products", "id"));

    op.addColumn("products", column("available", bool()).notNull().defaultValue(true));
  }

  @Override
  public void downgrade(Operations op) {
    // H30: the values of products.available are lost.
    op.dropColumn("products", "available");
    // H31: the rows of product_categories are lost.
    op.dropTable("product_categories");
    // H31: the rows of categories are lost.
    op.dropTable("categories");
    // H59: where the sequence categories_seq stood is lost.
    op.dropSequence("categories_seq");
  }
}
