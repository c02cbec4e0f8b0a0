package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Key of product_categories reordered. */
@Revision(id = "ceb056442ad3", revises = "07424b0ab396", created = "2026-11-21T14:45:22Z")
public final class M20261121_1445_KeyOfProductCategoriesReordered implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.replaceConstraint(
        "product_categories",
        primaryKey("product_id", "category_id"),
        primaryKey("category_id", "product_id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.replaceConstraint(
        "product_categories",
        primaryKey("category_id", "product_id"),
        primaryKey("product_id", "category_id"));
  }
}
