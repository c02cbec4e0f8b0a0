package dev.autogen.migrate;

/** Is told how far a change of rows in portions is. */
interface BatchListener {

  /** Whether it wants to know; counting the rows takes a look at all of them. */
  boolean wantsProgress();

  /** So many rows are done, of about so many. */
  void progress(String sql, long done, long all);
}
