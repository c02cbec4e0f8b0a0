package dev.autogen.cli;

import java.util.List;

/** Rows for every table of the sample, on both databases. */
final class SampleRows {
  private static final String AT = "'2026-01-02 03:04:05'";
  private static final String ID = "'11111111-1111-1111-1111-111111111111'";

  /** Rows for what each migration brings, from the first on. */
  static final List<List<String>> BY_MIGRATION =
      List.of(
          List.of(
              "insert into customers (name, email, joined_at, version)"
                  + " values ('Ann', 'ann@example.org', "
                  + AT
                  + ", 0)",
              "insert into products (id, name, price, sku) values (1, 'Tea', 3.50, 'T1')"),
          List.of(
              "insert into orders (id, placed_at, status, version, customer_id)"
                  + " values ("
                  + ID
                  + ", "
                  + AT
                  + ", 'PAID', 0, 1)",
              "insert into order_lines (unit_price, order_id, product_id)"
                  + " values (3.50, "
                  + ID
                  + ", 1)"),
          List.of(
              "insert into categories (id, name) values (1, 'Drinks')",
              "insert into categories (id, name, parent_id) values (2, 'Hot', 1)",
              "insert into product_categories (product_id, category_id) values (1, 2)"),
          List.of("update customers set city = 'Rome', birthday = '2000-02-29'"),
          List.of(
              "insert into warehouses (name) values ('North')",
              "insert into employees (first_name, hired_on, last_name, warehouse_id)"
                  + " values ('Bo', '2020-01-01', 'Li', 1)",
              "update warehouses set manager_id = 1"),
          List.of(
              "insert into coupons (id, code, valid_from) values (" + ID + ", 'HI', '2026-01-01')",
              "update orders set coupon_id = " + ID),
          List.of(
              "insert into product_texts (product_id, language, title) values (1, 'it', 'Te')",
              "insert into stock (product_id, warehouse_id, quantity, reserved)"
                  + " values (1, 1, 5, 2)"),
          List.of(
              "insert into payments (changed_at, created_at, amount, order_id)"
                  + " values ("
                  + AT
                  + ", "
                  + AT
                  + ", 3.50, "
                  + ID
                  + ")",
              "insert into card_payments (id, expires_in, last_digits)"
                  + " values (1, '2027-01', '1234')"),
          List.of(
              "insert into notifications (channel, changed_at, created_at, body, customer_id)"
                  + " values ('EMAIL', "
                  + AT
                  + ", "
                  + AT
                  + ", 'Sent', 1)"),
          List.of(
              "insert into invoices (id, issued_on, total, order_id, due_on)"
                  + " values (1, '2026-01-02', 3.50, "
                  + ID
                  + ", '2026-02-02')",
              "insert into credit_notes (id, issued_on, total, order_id, reason, invoice_id)"
                  + " values (2, '2026-01-03', 1, "
                  + ID
                  + ", 'cold', 1)"),
          List.of(
              "insert into product_pictures (product_id, position, url) values (1, 0, 'tea.png')",
              "update products set attributes = '{\"size\": \"L\"}'"),
          List.of(
              "insert into customer_phones (customer_id, kind, number) values (1, 'HOME', '12')",
              "insert into parcels (changed_at, created_at, carrier, speed, order_id, packed_by)"
                  + " values ("
                  + AT
                  + ", "
                  + AT
                  + ", 'Post', 1, "
                  + ID
                  + ", 1)"),
          List.of(
              "insert into reviews (changed_at, created_at, stars, customer_id, product_id)"
                  + " values ("
                  + AT
                  + ", "
                  + AT
                  + ", 5, 1, 1)"));

  private SampleRows() {}
}
