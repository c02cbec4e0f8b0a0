package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.sqlite.SqliteConstraint.Action;
import dev.autogen.dialect.sqlite.SqliteConstraint.ForeignKey;
import dev.autogen.dialect.sqlite.SqliteConstraint.KeyColumn;
import dev.autogen.dialect.sqlite.SqliteConstraint.PrimaryKey;
import dev.autogen.dialect.sqlite.SqliteConstraint.Unique;
import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteTableTextReadingTest {
  static final List<String> TABLES = Nasty.TABLES;

  @ParameterizedTest(name = "{0}")
  @FieldSource("TABLES")
  void printsWhatItRead(String sql) throws Exception {
    assertThat(SqliteTableText.parse(sql).text()).isEqualTo(sql);
    try (var database = Scratch.open(sql)) {
      var kept = kept(database);
      assertThat(SqliteTableText.parse(kept).text()).isEqualTo(kept);
      assertThat(SqliteTableText.parse(kept).constraints())
          .isEqualTo(SqliteTableText.parse(sql).constraints());
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("TABLES")
  void readsTheColumnsThatSqliteReads(String sql) throws Exception {
    try (var database = Scratch.open(sql)) {
      assertThat(columnFacts(SqliteTableText.parse(sql)))
          .isEqualTo(
              database.rows(
                  "select name, \"notnull\", hidden from pragma_table_xinfo('%s') order by cid"
                      .formatted(SqliteTableText.parse(sql).name())));
    }
  }

  private static List<String> columnFacts(SqliteTableText table) {
    List<String> facts = new ArrayList<>();
    for (var column : table.columns()) {
      var generated = column.generated();
      int hidden = generated == null ? 0 : generated.stored() ? 3 : 2;
      boolean key =
          (table.withoutRowid() || table.strict())
              && table
                  .primaryKey()
                  .filter(k -> k.columnNames().contains(column.name()))
                  .isPresent();
      facts.add("%s|%d|%d".formatted(column.name(), column.notNull() || key ? 1 : 0, hidden));
    }
    return facts;
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("TABLES")
  void readsTheForeignKeysThatSqliteReads(String sql) throws Exception {
    try (var database = Scratch.open(sql)) {
      var table = SqliteTableText.parse(sql);
      List<String> facts = new ArrayList<>();
      for (var key : table.foreignKeys()) {
        for (int i = 0; i < key.columns().size(); i++) {
          var target = key.targetColumns().isEmpty() ? "null" : key.targetColumns().get(i);
          facts.add(
              String.join(
                  "|",
                  key.columns().get(i),
                  key.target(),
                  target,
                  key.onDelete().name().replace('_', ' '),
                  key.onUpdate().name().replace('_', ' ')));
        }
      }
      assertThat(facts)
          .containsExactlyInAnyOrderElementsOf(
              database.rows(
                  "select \"from\", \"table\", \"to\", on_delete, on_update"
                      + " from pragma_foreign_key_list('%s')".formatted(table.name())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("TABLES")
  void readsTheKeysThatSqliteReads(String sql) throws Exception {
    try (var database = Scratch.open(sql)) {
      var table = SqliteTableText.parse(sql);
      var key =
          table.primaryKey().map(PrimaryKey::columnNames).orElse(List.of()).stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .toList();
      assertThat(key)
          .isEqualTo(
              database.rows(
                  "select lower(name) from pragma_table_xinfo('%s') where pk > 0 order by pk"
                      .formatted(table.name())));
      var uniques =
          database.rows(
              "select group_concat(i.name) from pragma_index_list('%s') l,".formatted(table.name())
                  + " pragma_index_info(l.name) i where l.origin = 'u' group by l.name");
      assertThat(uniques)
          .containsExactlyInAnyOrderElementsOf(
              table.uniques().stream().map(u -> String.join(",", u.columnNames())).toList());
    }
  }

  private static String kept(Scratch database) throws Exception {
    return database.one(
        "select sql from (select * from sqlite_schema union all select * from sqlite_temp_schema)"
            + " where type = 'table' and name not like 'sqlite%'");
  }

  @Test
  void readsNamesActionsAndTimes() {
    var table =
        SqliteTableText.parse(
            "create table t (id integer constraint pk primary key autoincrement, p int constraint fk"
                + " references p on delete cascade deferrable initially deferred, constraint uq"
                + " unique (p collate nocase, id desc) on conflict ignore)");

    assertThat(table.primaryKey())
        .contains(new PrimaryKey("pk", List.of(new KeyColumn("id", null, false)), true, null));
    assertThat(table.foreignKeys())
        .containsExactly(
            new ForeignKey(
                "fk", List.of("p"), "p", List.of(), Action.CASCADE, Action.NO_ACTION, true, true));
    assertThat(table.uniques())
        .containsExactly(
            new Unique(
                "uq",
                List.of(new KeyColumn("p", "nocase", false), new KeyColumn("id", null, true)),
                "IGNORE"));
  }

  @Test
  void readsADeferrableThatStandsApart() {
    var table =
        SqliteTableText.parse(
            "create table t (a int references p not null deferrable initially deferred)");

    assertThat(table.foreignKeys()).singleElement().matches(ForeignKey::initiallyDeferred);
    assertThat(table.columns()).singleElement().matches(SqliteColumn::notNull);
  }

  @Test
  void readsExpressionsVerbatim() {
    var table =
        SqliteTableText.parse(
            "create table t (a varchar( 10 ) default ( 1+ 2 ) check ( a <> ')' ), b as ( a || '(' )"
                + " stored, constraint c check(a>b))");

    assertThat(table.columns().get(0).type()).isEqualTo("varchar( 10 )");
    assertThat(table.columns().get(0).defaultText()).isEqualTo("( 1+ 2 )");
    assertThat(table.checks())
        .extracting(SqliteConstraint.Check::expression)
        .containsExactly("a <> ')'", "a>b");
    assertThat(table.columns().get(1).generated())
        .isEqualTo(new SqliteConstraint.Generated(null, "a || '('", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create virtual table t using fts5(a)",
        "create view v as select 1",
        "create table t as select 1",
        "create table t (a int",
        "create table t (a int nonsense(1) nonsense)",
        "create table t ()",
        ""
      })
  void refusesWhatIsNoTable(String sql) {
    assertThatThrownBy(() -> SqliteTableText.parse(sql))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be read");
  }
}
