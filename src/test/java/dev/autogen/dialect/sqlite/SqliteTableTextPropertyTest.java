package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever SQLite accepts is printed as it was, and changed so that SQLite sees that change alone.
 */
final class SqliteTableTextPropertyTest {
  private static final String XINFO =
      "select name, lower(type), \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo('t')";

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 1000, 2000})
  void textIsChangedAsSqliteSeesIt(long first) throws Exception {
    int accepted = 0;
    for (long seed = first; seed < first + 300; seed++) {
      var random = new RandomTableText(seed);
      var sql = random.next();
      try (var database = Scratch.open()) {
        if (database.accepts(sql)) {
          accepted++;
          check(database, SqliteTableText.parse(sql), sql, random);
        }
      }
    }
    assertThat(accepted).isGreaterThan(200);
  }

  private static void check(
      Scratch database, SqliteTableText table, String sql, RandomTableText random)
      throws Exception {
    assertThat(table.text()).isEqualTo(sql);
    var kept =
        SqliteTableText.parse(database.one("select sql from sqlite_schema where name = 't'"));
    assertThat(SqliteTableFacts.lines(table)).isEqualTo(SqliteTableFacts.lines(kept));
    var column = random.pick(random.names);
    var before = database.rows(XINFO);

    assertThat(after(table.addColumn("extra int default 7")))
        .startsWith(before.toArray(String[]::new))
        .endsWith("extra|int|0|7|0|0")
        .hasSize(before.size() + 1);
    assertThat(after(table.withNotNull(column, true))).isEqualTo(changed(before, column, 2, "1"));
    assertThat(after(table.withNotNull(column, false))).isEqualTo(changed(before, column, 2, "0"));
    assertThat(after(table.withDefault(column, "(1 + 1)")))
        .isEqualTo(changed(before, column, 3, "1 + 1"));
    assertThat(after(table.withDefault(column, null)))
        .isEqualTo(changed(before, column, 3, "null"));
    assertThat(after(table.withType(column, "blob"))).isEqualTo(changed(before, column, 1, "blob"));
    assertThat(after(table.renameColumn(column, "new name")))
        .isEqualTo(changed(before, column, 0, "new name"));
    checkConstraints(table, before);
    checkDrop(table, before, column);
  }

  private static void checkConstraints(SqliteTableText table, List<String> before)
      throws Exception {
    var added = table.addConstraint("constraint added unique (" + first(table) + ")");
    assertThat(after(added)).isEqualTo(before);
    assertThat(
            SqliteTableFacts.lines(added.dropConstraint(added.constraint("added").orElseThrow())))
        .isEqualTo(SqliteTableFacts.lines(table));
    for (var constraint : table.constraints()) {
      var fewer = table.dropConstraint(constraint);
      assertThat(fewer.constraints()).hasSize(table.constraints().size() - 1);
      after(fewer);
    }
  }

  private static void checkDrop(SqliteTableText table, List<String> before, String column)
      throws Exception {
    if (!table.isUsedElsewhere(column)) {
      assertThat(after(table.dropColumn(column)))
          .isEqualTo(before.stream().filter(row -> !row.startsWith(column + "|")).toList());
    }
  }

  private static String first(SqliteTableText table) {
    return SqliteKeywords.quoted(table.columns().get(0).name());
  }

  private static List<String> after(SqliteTableText table) throws Exception {
    try (var database = Scratch.open(table.text())) {
      return database.rows(XINFO);
    }
  }

  private static List<String> changed(List<String> before, String column, int field, String value) {
    return before.stream()
        .map(row -> row.startsWith(column + "|") ? replaced(row, field, value) : row)
        .toList();
  }

  private static String replaced(String row, int field, String value) {
    var fields = row.split("\\|", -1);
    fields[field] = value;
    return String.join("|", fields);
  }
}
