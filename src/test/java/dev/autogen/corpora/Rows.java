package dev.autogen.corpora;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.testing.LiveDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row in every table. All columns of a type hold the same value, so that every foreign key
 * finds what it refers to.
 */
final class Rows {
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

  private static final Map<TypeKind, String> VALUES =
      Map.of(
          TypeKind.UUID, "00000000-0000-0000-0000-000000000001",
          TypeKind.DATE, "2026-01-02",
          TypeKind.TIME, "12:34:56",
          TypeKind.TIME_TZ, "12:34:56+00",
          TypeKind.TIMESTAMP, "2026-01-02 12:34:56",
          TypeKind.TIMESTAMP_TZ, "2026-01-02 12:34:56+00",
          TypeKind.INTERVAL, "1 second",
          TypeKind.INET, "127.0.0.1",
          TypeKind.XML, "<one/>");

  private final LiveDatabase live;

  Rows(LiveDatabase live) {
    this.live = live;
  }

  /** Fills the tables, which are empty. */
  void insert() throws SQLException {
    boolean postgresql = live.dialect().name().equals("postgresql");
    try (var statement = live.connection().createStatement()) {
      statement.execute(
          postgresql ? "set session_replication_role = replica" : "pragma foreign_keys = off");
      for (var table : tables()) {
        statement.execute(insertInto(table));
      }
    }
  }

  /** How many rows each table holds. */
  Map<String, Integer> count() throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (var statement = live.connection().createStatement()) {
      for (var table : tables()) {
        var query = "select count(*) from " + live.dialect().quoted(table.name());
        try (var rows = statement.executeQuery(query)) {
          rows.next();
          counts.put(table.name().toString(), rows.getInt(1));
        }
      }
    }
    return counts;
  }

  private List<Table> tables() throws SQLException {
    return live.read().tables().stream()
        .filter(table -> !table.name().name().startsWith("autogen_"))
        .toList();
  }

  private String insertInto(Table table) {
    var columns = table.columns().stream().filter(each -> each.generated() == null).toList();
    return "insert into %s (%s) values (%s)"
        .formatted(
            live.dialect().quoted(table.name()),
            columns.stream()
                .map(column -> live.dialect().quoted(column.name()))
                .collect(Collectors.joining(", ")),
            columns.stream()
                .map(column -> "'" + value(table, column) + "'")
                .collect(Collectors.joining(", ")));
  }

  private static String value(Table table, Column column) {
    return table.constraints().stream()
        .filter(CheckConstraint.class::isInstance)
        .map(each -> ((CheckConstraint) each).expression())
        .filter(text -> text.contains(column.name()))
        .map(LITERAL::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseGet(() -> value(column.type()));
  }

  private static String value(SqlType type) {
    if (type instanceof SqlType.Array) {
      return "{}";
    }
    return type instanceof SqlType.Basic basic ? VALUES.getOrDefault(basic.kind(), "1") : "1";
  }
}
