package dev.autogen.entity;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * The unique constraints of a table. A column that is unique by itself has one of its own, and a
 * key over that column alone says nothing more: so Hibernate writes it, name or not.
 */
final class UniqueReader {
  private final HibernateBoot boot;
  private final Table table;

  UniqueReader(HibernateBoot boot, Table table) {
    this.boot = boot;
    this.table = table;
  }

  /** A null name: nobody chose one. */
  List<UniqueConstraint> read(List<String> uniqueColumns) {
    List<UniqueConstraint> result = new ArrayList<>();
    uniqueColumns.forEach(column -> result.add(UniqueConstraint.of(null, List.of(column))));
    for (var key : table.getUniqueKeys().values()) {
      var columns = key.getColumns().stream().map(this::name).toList();
      boolean told = columns.size() == 1 && uniqueColumns.contains(columns.get(0));
      if (!told && !IndexReader.isPartial(key)) {
        result.add(withOptions(key, UniqueConstraint.of(chosenName(key), columns)));
      }
    }
    return result;
  }

  private @org.jspecify.annotations.Nullable String chosenName(UniqueKey key) {
    var name = key.getName();
    if (name == null) {
      return null;
    }
    boolean recorded = boot.names().isImplicitUnique(table.getName(), DatabaseNames.unquoted(name));
    boolean chosen = HibernateCalls.isNameExplicit(key).orElse(true) && !recorded;
    return chosen ? DatabaseNames.ofText(name) : null;
  }

  /** A key's column may be a stand-in that does not know whether its name is quoted. */
  private String name(org.hibernate.mapping.Column column) {
    var own = table.getColumn(column);
    return DatabaseNames.of(own == null ? column : own);
  }

  private static UniqueConstraint withOptions(UniqueKey key, UniqueConstraint constraint) {
    var options = HibernateCalls.options(key);
    if (options == null) {
      return constraint;
    }
    var words = options.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var result =
        words.contains("nulls not distinct") ? constraint.withNullsNotDistinct() : constraint;
    if (words.contains("initially deferred")) {
      return result.deferrable(Deferrability.INITIALLY_DEFERRED);
    }
    return words.contains("deferrable") && !words.contains("not deferrable")
        ? result.deferrable(Deferrability.INITIALLY_IMMEDIATE)
        : result;
  }
}
