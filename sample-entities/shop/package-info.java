/**
 * A small shop that sells goods from its warehouses: the mapping alone, for that makes the schema.
 */
package shop;
