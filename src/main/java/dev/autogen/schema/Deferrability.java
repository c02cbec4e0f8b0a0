package dev.autogen.schema;

/** When a constraint is checked. */
public enum Deferrability {
  NOT_DEFERRABLE,
  INITIALLY_IMMEDIATE,
  INITIALLY_DEFERRED
}
