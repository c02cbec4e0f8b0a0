package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.dialect.RowsInTheWay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that questions are put to.
 *
 * @param table the name that people know
 * @param from what stands behind FROM
 * @param key the columns that tell one row from another
 */
record RowsOf(String table, String from, List<String> key) {

  /** The rows of a table as it is. */
  static RowsOf table(SqliteTableText table) {
    return new RowsOf(table.name(), quoted(table.name()), key(table));
  }

  /** The primary key, else the row's number under a name that no column has. */
  static List<String> key(SqliteTableText table) {
    return table
        .primaryKey()
        .map(SqliteConstraint.PrimaryKey::columnNames)
        .orElseGet(() ->
            Stream.of("rowid", "_rowid_", "oid")
                .filter(name -> !table.withoutRowid() && table.column(name).isEmpty())
                .limit(1)
                .toList());
  }

  /** Those of them that meet the condition. */
  RowsInTheWay where(String condition) {
    return new RowsInTheWay(from + " where " + condition, key, quotedKey());
  }

  RowsInTheWay all() {
    return new RowsInTheWay(from, key, quotedKey());
  }

  /** Those of them whose values are equal to another one's and not null. */
  RowsInTheWay equal(List<String> values, String condition) {
    var given = values.stream().map(value -> value + " is not null");
    var where = Stream.concat(Stream.of("(" + condition + ")"), given);
    var counted =
        "(select *, count(*) over (partition by %s) as autogen_equal%s from %s where %s)"
            .formatted(
                String.join(", ", values),
                key.equals(List.of("rowid")) ? ", rowid" : "",
                from,
                where.collect(Collectors.joining(" and ")));
    var told = Stream.concat(values.stream(), quotedKey().stream()).distinct().toList();
    return new RowsInTheWay(counted + " where autogen_equal > 1", told, told);
  }

  private List<String> quotedKey() {
    return key.stream().map(SqliteKeywords::quoted).toList();
  }
}
