package dev.autogen.entity;

/** What constraints and indexes are called when nobody chose a name. */
public enum Naming {
  /** Ours: {@code fk_orders_customer_id}, {@code uq_…}, {@code ix_…}, {@code ck_…}. */
  READABLE,
  /** Those of Hibernate, hashes for the most part; what it leaves unnamed the database names. */
  HIBERNATE
}
