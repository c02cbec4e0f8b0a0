package dev.autogen.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns.
 *
 * @param parts the keys in order, at least one
 * @param predicate the WHERE of a partial index, null: every row
 * @param include columns carried along without being keys, in order
 * @param method null: the database's own (a B-tree)
 * @param nullsNotDistinct of a unique index: two nulls count as equal
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean unique,
    @Nullable String predicate,
    List<String> include,
    @Nullable String method,
    boolean nullsNotDistinct) {
  public Index {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an index needs a key: " + name);
    }
  }

  public static Index of(String name, List<IndexPart> parts) {
    return new Index(name, parts, false, null, List.of(), null, false);
  }

  public Index withUnique() {
    return new Index(name, parts, true, predicate, include, method, nullsNotDistinct);
  }

  /** Only the rows for which {@code sql} is true. */
  public Index where(String sql) {
    return withPredicate(sql);
  }

  public Index withPredicate(@Nullable String changed) {
    return new Index(name, parts, unique, changed, include, method, nullsNotDistinct);
  }

  /** Columns carried along without being keys. */
  public Index including(String... columns) {
    return withInclude(List.of(columns));
  }

  public Index withInclude(List<String> changed) {
    return new Index(name, parts, unique, predicate, changed, method, nullsNotDistinct);
  }

  /** The index method of PostgreSQL, such as {@code gin}. */
  public Index using(@Nullable String changed) {
    return new Index(name, parts, unique, predicate, include, changed, nullsNotDistinct);
  }

  public Index withNullsNotDistinct() {
    return new Index(name, parts, unique, predicate, include, method, true);
  }

  public Index withName(String changed) {
    return new Index(changed, parts, unique, predicate, include, method, nullsNotDistinct);
  }

  public Index withParts(List<IndexPart> changed) {
    return new Index(name, changed, unique, predicate, include, method, nullsNotDistinct);
  }
}
