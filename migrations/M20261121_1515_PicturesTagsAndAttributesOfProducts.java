package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Pictures, tags and attributes of products. */
@Revision(id = "914a82af066b", revises = "cc6097d4f167", created = "2026-11-21T15:15:13Z")
public final class M20261121_1515_PicturesTagsAndAttributesOfProducts implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "product_pictures",
        column("product_id", bigint()).notNull(),
        column("position", integer()).notNull(),
        column("caption", varchar(120)),
        column("url", varchar(255)).notNull(),
        primaryKey("position", "product_id"),
        check("ck_product_pictures_position", "position >= 0"),
        foreignKey("fk_product_pictures_product_id", "product_id").references("products", "id"));

    op.addColumn(
        "products",
        column("attributes", json())
            .comment("Size, colour and the like, as the manufacturer names them"));
    op.addColumn("products", column("tags", array(varchar(30))));
  }

  @Override
  public void downgrade(Operations op) {
    // H30: the values of products.tags are lost.
    op.dropColumn("products", "tags");
    // H30: the values of products.attributes are lost.
    op.dropColumn("products", "attributes");
    // H31: the rows of product_pictures are lost.
    op.dropTable("product_pictures");
  }
}
