package dev.autogen.dialect.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE TABLE text says, one line a fact, sorted: two texts with equal lines make the same
 * table, but for the order of its columns and constraints, for white space and comments, and for
 * whether a constraint stands with its column or after the columns.
 */
public final class SqliteTableFacts {
  private SqliteTableFacts() {}

  /** The sorted lines; names are in lower case. */
  public static List<String> lines(SqliteTableText table) {
    List<String> lines = new ArrayList<>();
    lines.add("strict=%s without rowid=%s".formatted(table.strict(), table.withoutRowid()));
    for (var column : table.columns()) {
      lines.add(column(table, column));
    }
    for (var constraint : table.constraints()) {
      addConstraint(lines, table, constraint);
    }
    Collections.sort(lines);
    return List.copyOf(lines);
  }

  private static String column(SqliteTableText table, SqliteColumn column) {
    var generated = column.generated();
    return "column %s type=%s default=%s collation=%s generated=%s%s"
            .formatted(
                name(column.name()),
                tokens(column.type()),
                tokens(column.defaultText()),
                name(column.collation()),
                generated == null ? null : expression(table, generated.expression()),
                generated != null && generated.stored() ? " stored" : "")
        + (column.notNull() ? " not null" : "");
  }

  private static void addConstraint(
      List<String> lines, SqliteTableText table, SqliteConstraint constraint) {
    var prefix = "constraint " + name(constraint.name()) + " ";
    if (constraint instanceof SqliteConstraint.PrimaryKey key) {
      var counted = key.autoincrement() ? " autoincrement" : "";
      lines.add(prefix + "primary key " + columns(key.columns()) + key.onConflict() + counted);
    } else if (constraint instanceof SqliteConstraint.Unique unique) {
      lines.add(prefix + "unique " + columns(unique.columns()) + unique.onConflict());
    } else if (constraint instanceof SqliteConstraint.Check check) {
      lines.add(prefix + "check " + expression(table, check.expression()));
    } else if (constraint instanceof SqliteConstraint.ForeignKey key) {
      lines.add(prefix + foreignKey(key));
    }
  }

  private static String foreignKey(SqliteConstraint.ForeignKey key) {
    return "foreign key %s references %s %s on delete %s on update %s %s %s"
        .formatted(
            names(key.columns()),
            name(key.target()),
            names(key.targetColumns()),
            key.onDelete(),
            key.onUpdate(),
            key.deferrable() ? "deferrable" : "",
            key.initiallyDeferred() ? "deferred" : "");
  }

  private static String columns(List<SqliteConstraint.KeyColumn> columns) {
    return columns.stream()
        .map(c -> name(c.name()) + " " + name(c.collation()) + (c.descending() ? " desc" : ""))
        .toList()
        .toString();
  }

  private static List<String> names(List<String> names) {
    return names.stream().map(SqlToken::folded).toList();
  }

  private static @Nullable String name(@Nullable String name) {
    return name == null ? null : SqlToken.folded(name);
  }

  private static String expression(SqliteTableText table, String text) {
    return String.join(" ", SqlTokens.canonical(text, table.name()));
  }

  private static @Nullable String tokens(@Nullable String text) {
    return text == null ? null : String.join(" ", SqlTokens.canonical(text));
  }
}
