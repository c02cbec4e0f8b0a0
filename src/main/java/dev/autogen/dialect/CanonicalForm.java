package dev.autogen.dialect;

import dev.autogen.schema.Schema;

/**
 * Brings a schema into the form in which one database would hold it, so that equal means equal
 * there: types, defaults, expressions, the case of names, facts that the database cannot hold left
 * out.
 *
 * <p>The result has the same tables, columns, constraints, indexes, sequences, types and views at
 * the same positions of its lists as the argument: callers pair them by position.
 */
@FunctionalInterface
public interface CanonicalForm {
  Schema of(Schema schema);

  /** Whether the database has enum types at all; where it has none, none can be missing there. */
  default boolean holdsEnumTypes() {
    return true;
  }
}
