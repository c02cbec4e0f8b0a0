package dev.autogen;

/** How an index comes or goes. */
public enum IndexOption {
  /**
   * PostgreSQL lets others write meanwhile. That takes longer, and needs a migration that says
   * {@code @Revision(transactional = false)}: an attempt that fails is cleaned up by the next run.
   * SQLite does it as always.
   */
  CONCURRENTLY
}
