package dev.autogen.dialect.postgresql;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Unique constraints on the very columns of another key. PostgreSQL takes the two for one when they
 * stand in the same CREATE TABLE ({@code transformIndexConstraints} in the server's {@code
 * parse_utilcmd.c}), so such a one is added afterwards.
 */
final class RepeatedKeys {
  private RepeatedKeys() {}

  static List<Constraint> of(Table table) {
    Set<List<String>> known = new HashSet<>();
    table.primaryKey().map(PrimaryKey::columns).ifPresent(known::add);
    List<Constraint> repeated = new ArrayList<>();
    for (UniqueConstraint unique : table.uniqueConstraints()) {
      if (!known.add(unique.columns())) {
        repeated.add(unique);
      }
    }
    return repeated;
  }
}
