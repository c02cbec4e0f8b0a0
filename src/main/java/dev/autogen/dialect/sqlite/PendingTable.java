package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table whose changes are gathered until it is created or rebuilt, once for all of them: how it
 * is to look, and where each value comes from.
 */
final class PendingTable {
  private final @Nullable SqliteTableText before;
  private SqliteTableText target;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Set<String> toNumbers = new HashSet<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final List<String> newIndexes = new ArrayList<>();

  private PendingTable(@Nullable SqliteTableText before, SqliteTableText target) {
    this.before = before;
    this.target = target;
  }

  /** A table that is not there yet. */
  static PendingTable created(SqliteTableText table) {
    return new PendingTable(null, table);
  }

  /** A table that is there. */
  static PendingTable rebuilt(SqliteTableText table) {
    var pending = new PendingTable(table, table);
    table.columns().forEach(c -> pending.sources.put(key(c.name()), quoted(c.name())));
    return pending;
  }

  /** The same changes to a table one of whose columns has another name by now. */
  PendingTable renamed(SqliteTableText table, String from, String to) {
    var renamed = new PendingTable(table, target.renameColumn(from, to));
    renamed.sources.putAll(sources);
    renamed.sources.remove(key(from));
    renamed.sources.put(key(to), quoted(to));
    renamed.toNumbers.addAll(toNumbers);
    renamed.lengths.putAll(lengths);
    newIndexes.forEach(
        sql -> renamed.newIndexes.add(SqliteIndexText.parse(sql).renameColumn(from, to).text()));
    return renamed;
  }

  /** The table as it is in the database; null when it is not there yet. */
  @Nullable SqliteTableText before() {
    return before;
  }

  /** The table as it is to be. */
  SqliteTableText target() {
    return target;
  }

  /** Whether the table looks other than before, or values of it are computed. */
  boolean isChanged() {
    return !target.equals(before)
        || target.columns().stream()
            .map(SqliteColumn::name)
            .anyMatch(column -> source(column) != null && !isPlain(column));
  }

  String name() {
    return target.name();
  }

  void change(SqliteTableText changed) {
    target = changed;
  }

  void dropColumn(String column) {
    target = target.dropColumn(column);
    sources.remove(key(column));
    toNumbers.remove(key(column));
    lengths.remove(key(column));
  }

  /** The old table's SQL for the column's value; null for a column that is new. */
  @Nullable String source(String column) {
    return sources.get(key(column));
  }

  /** Whether the column's values are taken over as they are. */
  boolean isPlain(String column) {
    return quoted(column).equalsIgnoreCase(source(column));
  }

  /** Gives the column's values by SQL on the old table; a new column has none there. */
  void convert(String column, String expression) {
    sources.computeIfPresent(key(column), (name, plain) -> expression);
  }

  /** Remembers that the column's values must be numbers afterwards. */
  void mustBeNumber(String column) {
    toNumbers.add(key(column));
  }

  /** Remembers that the column's values must not be longer afterwards. */
  void mustFit(String column, int length) {
    lengths.put(key(column), length);
  }

  /** How long the column's values may be, where that was not so before. */
  Optional<Integer> length(String column) {
    return Optional.ofNullable(lengths.get(key(column)));
  }

  boolean isToBeNumber(String column) {
    return toNumbers.contains(key(column));
  }

  /** The CREATE INDEX texts that follow the table. */
  List<String> newIndexes() {
    return newIndexes;
  }

  /** Takes back an index that was to follow the table. */
  Optional<SqliteIndexText> takeNewIndex(String index) {
    var found =
        newIndexes.stream()
            .map(SqliteIndexText::parse)
            .filter(each -> SqlToken.sameName(each.name(), index))
            .findFirst();
    found.ifPresent(each -> newIndexes.remove(each.text()));
    return found;
  }

  private static String key(String column) {
    return SqlToken.folded(column);
  }
}
