package dev.autogen.migrate;

/** What is undone together when something fails. */
public enum TransactionMode {
  /** Each migration is one transaction. */
  MIGRATION,
  /** The whole run is one transaction; a migration that needs none of its own is refused. */
  ALL,
  /** Every statement is committed by itself and journalled. */
  NONE
}
