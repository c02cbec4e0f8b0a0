package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.dialect.RowsInTheWay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a rebuilt table come from: which columns of the old one, and its row numbers.
 */
final class RowSource {
  private final PendingTable table;
  private final SqliteTableText before;

  RowSource(PendingTable table, SqliteTableText before) {
    this.table = table;
    this.before = before;
  }

  /**
   * The statement that fills the copy. Rows that the new definition refuses are left out, so that
   * counting them tells what a raw error would not, and no conflict clause deletes one unseen.
   */
  String copyInto(String copy) {
    var columns = copied();
    var names = columns.stream().map(SqliteKeywords::quoted);
    var values = columns.stream().map(column -> table.source(column));
    var rowNumber = rowNumber().stream().toList();
    return "insert or ignore into %s (%s) select %s from %s"
        .formatted(
            quoted(copy),
            String.join(", ", Stream.concat(rowNumber.stream(), names).toList()),
            String.join(", ", Stream.concat(rowNumber.stream(), values).toList()),
            quoted(before.name()));
  }

  /** The rows as they will be, under the table's name. */
  RowsOf rows() {
    var key = key();
    var values =
        Stream.concat(
            key.stream()
                .filter(name -> before.column(name).isEmpty())
                .map(name -> name + " as " + name),
            table.target().columns().stream().map(c -> value(c) + " as " + quoted(c.name())));
    var from =
        "(select %s from %s) as %s"
            .formatted(
                values.collect(Collectors.joining(", ")),
                quoted(before.name()),
                quoted(table.target().name()));
    return new RowsOf(table.name(), from, key);
  }

  /** What tells a row apart, before as after. */
  private List<String> key() {
    var key = RowsOf.key(before);
    boolean stays = key.stream().allMatch(name -> table.isPlain(name) && isThere(name));
    return stays ? key : rowNumber();
  }

  private boolean isThere(String column) {
    return table.target().column(column).isPresent();
  }

  /** The rows of the old table that are not in the copy. */
  RowsInTheWay missingFrom(String copy) {
    var key = key();
    var names = key.stream().map(SqliteKeywords::quoted).toList();
    var list = String.join(", ", names);
    var from =
        key.isEmpty()
            ? "(select count(*) as n from %s) where n <> (select count(*) from %s)"
                .formatted(quoted(before.name()), quoted(copy))
            : "%s where (%s) not in (select %s from %s)"
                .formatted(quoted(before.name()), list, list, quoted(copy));
    return new RowsInTheWay(from, key, names);
  }

  private String value(SqliteColumn column) {
    var source = table.source(column.name());
    var defaultText = column.defaultText();
    return source != null ? source : defaultText != null ? defaultText : "null";
  }

  private List<String> copied() {
    return table.target().columns().stream()
        .filter(column -> column.generated() == null && table.source(column.name()) != null)
        .map(SqliteColumn::name)
        .toList();
  }

  // A table without a key of its own shows its row numbers under these names.
  // https://www.sqlite.org/lang_createtable.html#rowid
  private List<String> rowNumber() {
    var after = table.target();
    if (before.withoutRowid() || after.withoutRowid() || hasRowNumber(after)) {
      return List.of();
    }
    return Stream.of("rowid", "_rowid_", "oid")
        .filter(name -> before.column(name).isEmpty() && after.column(name).isEmpty())
        .limit(1)
        .toList();
  }

  private static boolean hasRowNumber(SqliteTableText table) {
    return rowNumberColumn(table).isPresent();
  }

  /** The column that is the row's number, if one is. */
  static Optional<String> rowNumberColumn(SqliteTableText table) {
    return table
        .primaryKey()
        .filter(key -> key.columns().size() == 1 && !key.columns().get(0).descending())
        .flatMap(key -> table.column(key.columns().get(0).name()))
        .filter(column -> column.type().toLowerCase(Locale.ROOT).equals("integer"))
        .map(SqliteColumn::name);
  }
}
