package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Initial shop. */
@Revision(id = "5a3b1e000001", created = "2026-11-21T08:12:45Z")
public final class M20261121_0812_InitialShop implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("categories_seq").incrementBy(50));
    op.createSequence(sequence("product_numbers").incrementBy(10));

    op.createTable(
        "categories",
        column("id", bigint()).notNull(),
        column("name", varchar(80)).notNull(),
        column("parent_id", bigint()),
        primaryKey("id"),
        unique("uq_categories_name", "parent_id", "name"),
        foreignKey("fk_categories_parent_id", "parent_id").references("categories", "id"));

    op.createTable(
        "coupons",
        column("id", uuid()).notNull(),
        column("code", varchar(30)).notNull(),
        column("percent", numeric(5, 2)).notNull().defaultValue(0),
        column("valid_from", date()).notNull(),
        column("valid_until", date()),
        primaryKey("id"),
        unique("uq_coupons_code", "code"),
        check("ck_coupons_days", "valid_from <= valid_until"));

    op.createTable(
        "customers",
        column("id", bigint()).identity(),
        column("city", varchar(100)),
        column("country", varchar(2)),
        column("postcode", varchar(12)),
        column("street", varchar(255)),
        column("birthday", date()),
        column("email", varchar(255)).notNull(),
        column("name", varchar(100)).notNull(),
        column("registered_at", timestampTz(6)).notNull(),
        column("version", integer()).notNull(),
        primaryKey("id"),
        unique("uq_customers_email", "email"));

    op.createTable(
        "employees",
        column("id", bigint()).identity(),
        column("first_name", varchar(60)).notNull(),
        column("hired_on", date()).notNull(),
        column("last_name", varchar(60)).notNull(),
        column("warehouse_id", bigint()).notNull(),
        primaryKey("id"));
    op.createIndex("employees", index("ix_employees_name", "last_name", "first_name"));

    op.createTable(
        "orders",
        column("id", uuid()).notNull(),
        column("placed_at", timestampTz(6)).notNull(),
        column("status", varchar(20)).notNull(),
        column("version", integer()).notNull(),
        column("coupon_id", uuid()),
        column("customer_id", bigint()).notNull(),
        primaryKey("id"),
        check("ck_orders_status", "status in ('NEW', 'PAID', 'SENT', 'CANCELLED')"),
        foreignKey("fk_orders_coupon_id", "coupon_id").references("coupons", "id"),
        foreignKey("fk_orders_customer_id", "customer_id").references("customers", "id"));
    op.createIndex("orders", index("ix_orders_customer", asc("customer_id"), desc("placed_at")));

    op.createTable(
        "products",
        column("id", bigint()).notNull(),
        column("available", bool()).notNull().defaultValue(true),
        column("name", varchar(255)).notNull(),
        column("price", numeric(12, 2)).notNull(),
        column("sku", varchar(20)).notNull(),
        primaryKey("id"),
        unique("uq_products_sku", "sku"),
        check("ck_products_price", "price >= 0"));
    op.createIndex("products", index("ix_products_name", "name"));

    op.createTable(
        "order_lines",
        column("id", bigint()).identity(),
        column("quantity", integer()).notNull().defaultValue(1),
        column("unit_price", numeric(12, 2)).notNull(),
        column("order_id", uuid()).notNull(),
        column("product_id", bigint()).notNull(),
        primaryKey("id"),
        unique("uq_order_lines_product", "order_id", "product_id"),
        check("ck_order_lines_quantity", "quantity > 0"),
        foreignKey("fk_order_lines_order_id", "order_id")
            .references("orders", "id")
            .onDelete(CASCADE),
        foreignKey("fk_order_lines_product_id", "product_id").references("products", "id"));

    op.createTable(
        "product_categories",
        column("product_id", bigint()).notNull(),
        column("category_id", bigint()).notNull(),
        primaryKey("category_id", "product_id"),
        foreignKey("fk_product_categories_product_id", "product_id").references("products", "id"),
        foreignKey("fk_product_categories_category_id", "category_id")
            .references("categories", "id"));

    op.createTable(
        "warehouses",
        column("id", bigint()).identity(),
        column("city", varchar(100)),
        column("country", varchar(2)),
        column("postcode", varchar(12)),
        column("street", varchar(255)),
        column("name", varchar(60)).notNull(),
        column("manager_id", bigint()),
        primaryKey("id"),
        unique("uq_warehouses_name", "name"),
        unique("uq_warehouses_manager_id", "manager_id"),
        foreignKey("fk_warehouses_manager_id", "manager_id").references("employees", "id"));

    op.addConstraint(
        "employees",
        foreignKey("fk_employees_warehouse_id", "warehouse_id").references("warehouses", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("employees", "fk_employees_warehouse_id");
    // H31: the rows of warehouses are lost.
    op.dropTable("warehouses");
    // H31: the rows of product_categories are lost.
    op.dropTable("product_categories");
    // H31: the rows of order_lines are lost.
    op.dropTable("order_lines");
    // H31: the rows of products are lost.
    op.dropTable("products");
    // H31: the rows of orders are lost.
    op.dropTable("orders");
    // H31: the rows of employees are lost.
    op.dropTable("employees");
    // H31: the rows of customers are lost.
    op.dropTable("customers");
    // H31: the rows of coupons are lost.
    op.dropTable("coupons");
    // H31: the rows of categories are lost.
    op.dropTable("categories");
    // H59: where the sequence product_numbers stood is lost.
    op.dropSequence("product_numbers");
    // H59: where the sequence categories_seq stood is lost.
    op.dropSequence("categories_seq");
  }
}
