package migrations;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;

/** Warehouses and who works in them. */
@Revision(id = "7567f81d5215", revises = "f19d40c599fd", created = "2026-11-21T12:00:55Z")
public final class M20261121_1200_WarehousesAndWhoWorksInThem implements Migration {

  @Override
  public void upgrade(Operations op) {
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
    // H31: the rows of employees are lost.
    op.dropTable("employees");
  }
}
