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
    op.createSequence(sequence("document_numbers"));
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
        column("code", varchar(40)).notNull(),
        column("percent", numeric(5, 2)).notNull().defaultValue(0),
        column("valid_from", date()),
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
        "customer_phones",
        column("customer_id", bigint()).notNull(),
        column("kind", varchar(10)).notNull(),
        column("number", varchar(20)).notNull(),
        primaryKey("customer_id", "kind"),
        check("ck_customer_phones_kind", "kind in ('HOME', 'WORK', 'MOBILE')"),
        foreignKey("fk_customer_phones_customer_id", "customer_id").references("customers", "id"));

    op.createTable(
        "employees",
        column("id", bigint()).identity(),
        column("email", varchar(120)).notNull(),
        column("first_name", varchar(60)).notNull(),
        column("hired_on", date()).notNull(),
        column("last_name", varchar(60)).notNull(),
        column("photo", varbinary()),
        column("warehouse_id", bigint()).notNull(),
        primaryKey("id"));
    op.createIndex("employees", index("ix_employees_name", "last_name", "first_name"));

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
        foreignKey("fk_orders_coupon_id", "coupon_id")
            .references("coupons", "id")
            .onDelete(SET_NULL),
        foreignKey("fk_orders_customer_id", "customer_id").references("customers", "id"));
    op.createIndex("orders", index("ix_orders_customer", asc("customer_id"), desc("placed_at")));

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

    op.createTable(
        "products",
        column("id", bigint()).notNull(),
        column("attributes", json())
            .comment("Size, colour and the like, as the manufacturer names them"),
        column("available", bool()).notNull().defaultValue(true),
        column("name", varchar(255)).notNull(),
        column("price", numeric(12, 2)).notNull(),
        column("sku", varchar(20)).notNull(),
        column("tags", array(varchar(30))),
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
        "product_pictures",
        column("product_id", bigint()).notNull(),
        column("position", integer()).notNull(),
        column("caption", varchar(120)),
        column("url", varchar(255)).notNull(),
        primaryKey("position", "product_id"),
        check("ck_product_pictures_position", "position >= 0"),
        foreignKey("fk_product_pictures_product_id", "product_id").references("products", "id"));

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
        "reviews",
        column("id", bigint()).identity(),
        column("changed_at", timestampTz(6)).notNull(),
        column("created_at", timestampTz(6)).notNull(),
        column("opinion", text()),
        column("stars", smallint()).notNull(),
        column("customer_id", bigint()).notNull(),
        column("product_id", bigint()).notNull(),
        primaryKey("id"),
        unique("uq_reviews_customer_id_product_id", "customer_id", "product_id"),
        check("ck_reviews_stars", "stars between 1 and 5"),
        foreignKey("fk_reviews_customer_id", "customer_id")
            .references("customers", "id")
            .onDelete(CASCADE),
        foreignKey("fk_reviews_product_id", "product_id")
            .references("products", "id")
            .onDelete(CASCADE));

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

    op.addConstraint(
        "employees",
        foreignKey("fk_employees_warehouse_id", "warehouse_id").references("warehouses", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("employees", "fk_employees_warehouse_id");
    // H31: the rows of stock are lost.
    op.dropTable("stock");
    // H31: the rows of warehouses are lost.
    op.dropTable("warehouses");
    // H31: the rows of reviews are lost.
    op.dropTable("reviews");
    // H31: the rows of product_texts are lost.
    op.dropTable("product_texts");
    // H31: the rows of product_pictures are lost.
    op.dropTable("product_pictures");
    // H31: the rows of product_categories are lost.
    op.dropTable("product_categories");
    // H31: the rows of order_lines are lost.
    op.dropTable("order_lines");
    // H31: the rows of products are lost.
    op.dropTable("products");
    // H31: the rows of card_payments are lost.
    op.dropTable("card_payments");
    // H31: the rows of bank_transfers are lost.
    op.dropTable("bank_transfers");
    // H31: the rows of payments are lost.
    op.dropTable("payments");
    // H31: the rows of parcels are lost.
    op.dropTable("parcels");
    // H31: the rows of credit_notes are lost.
    op.dropTable("credit_notes");
    // H31: the rows of invoices are lost.
    op.dropTable("invoices");
    // H31: the rows of orders are lost.
    op.dropTable("orders");
    // H31: the rows of notifications are lost.
    op.dropTable("notifications");
    // H31: the rows of employees are lost.
    op.dropTable("employees");
    // H31: the rows of customer_phones are lost.
    op.dropTable("customer_phones");
    // H31: the rows of customers are lost.
    op.dropTable("customers");
    // H31: the rows of coupons are lost.
    op.dropTable("coupons");
    // H31: the rows of categories are lost.
    op.dropTable("categories");
    // H59: where the sequence product_numbers stood is lost.
    op.dropSequence("product_numbers");
    // H59: where the sequence document_numbers stood is lost.
    op.dropSequence("document_numbers");
    // H59: where the sequence categories_seq stood is lost.
    op.dropSequence("categories_seq");
  }
}
