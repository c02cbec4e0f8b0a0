package dev.autogen.revision;

/** Which way a migration is run. */
public enum Direction {
  UPGRADE,
  DOWNGRADE
}
