package dev.autogen.cli;

/** What the command line answers to the shell. */
final class ExitCode {
  /** Done, or nothing to report. */
  static final int OK = 0;

  /** A check says no. */
  static final int NO = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The database or a migration failed. */
  static final int FAILED = 3;

  private ExitCode() {}
}
