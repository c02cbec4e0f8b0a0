package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * What of a database is read.
 *
 * @param schemas the schemas by name, besides the connection's default one, which is always read
 * @param excluded tables that are no part of the model, such as the version table; they are named
 *     as everywhere: without schema in the default one
 */
public record CatalogScope(List<String> schemas, Set<QualifiedName> excluded) {
  /** The default schema, whole. */
  public static final CatalogScope DEFAULT = new CatalogScope(List.of(), Set.of());

  public CatalogScope {
    schemas = List.copyOf(schemas);
    excluded = Set.copyOf(excluded);
  }

  /** The default schema without these tables. */
  public static CatalogScope without(QualifiedName... tables) {
    return new CatalogScope(List.of(), Set.of(tables));
  }
}
