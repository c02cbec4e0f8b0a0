package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;

/**
 * Something seen in a database that the model has no word for; it is left alone and told in one
 * line.
 *
 * @param table the table, view or type it belongs to
 * @param text what is there, in words that go on after the table's name
 */
public record CatalogNote(Kind kind, QualifiedName table, String text)
    implements Comparable<CatalogNote> {
  /** What kind of thing was seen. */
  public enum Kind {
    TRIGGER,
    POLICY,
    RULE,
    PARTITION,
    INHERITANCE,
    FOREIGN_TABLE,
    MATERIALIZED_VIEW,
    DOMAIN,
    /** An enum type that something else than a table uses. */
    ENUM_TYPE,
    VIRTUAL_TABLE,
    EXCLUSION,
    INVALID_INDEX,
    NOT_VALID,
    /** A constraint with a clause that the model does not keep. */
    CLAUSE
  }

  @Override
  public int compareTo(CatalogNote other) {
    int byTable = table.compareTo(other.table);
    int byKind = kind.compareTo(other.kind);
    return byTable != 0 ? byTable : byKind != 0 ? byKind : text.compareTo(other.text);
  }
}
